package io.github.dbmig.mojo;

import io.github.dbmig.base.error.ConfigurationException;

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

  private static String value(AbstractDbmigMojo mojo, String property) {
    String user = mojo.session.getUserProperties().getProperty(property);
    return user != null || mojo.project == null
        ? user
        : mojo.project.getProperties().getProperty(property);
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
