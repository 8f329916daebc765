package io.github.dbmig.mojo;

import io.github.dbmig.base.error.ConfigurationException;
import java.util.Properties;

/** {@code dbmig.skip} and {@code dbmig.<goal>.skip}. */
final class Skips {
  private Skips() {}

  /**
   * Maven itself takes any word but {@code true} for false, and a goal that was to be skipped would
   * run.
   */
  static boolean skipped(AbstractDbmigMojo mojo) {
    String property = "dbmig." + mojo.goal() + ".skip";
    return truth("dbmig.skip", mojo.skip) || truth(property, value(mojo, property));
  }

  /**
   * As Maven itself reads parameters: the command line, the JVM of Maven, then POM and settings.
   */
  private static String value(AbstractDbmigMojo mojo, String property) {
    Properties given = new Properties();
    if (mojo.project != null) {
      given.putAll(mojo.project.getProperties());
    }
    given.putAll(mojo.session.getSystemProperties());
    given.putAll(mojo.session.getUserProperties());
    return given.getProperty(property);
  }

  private static boolean truth(String property, String value) {
    if (value == null || value.equals("false")) {
      return false;
    }
    if (value.equals("true") || value.isEmpty()) {
      return true;
    }
    throw new ConfigurationException(
        "not-a-boolean",
        property + "=" + value,
        "is neither true nor false",
        "write true or false");
  }
}
