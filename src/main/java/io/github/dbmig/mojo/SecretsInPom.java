package io.github.dbmig.mojo;

import io.github.dbmig.base.error.ConfigurationException;
import java.util.List;
import org.apache.maven.plugin.MojoExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Refuses secrets in the plugin's {@code <configuration>}: with {@code -X} Maven prints it, literal
 * or interpolated, before any type of ours could hide it.
 */
final class SecretsInPom {
  private static final List<String> SECRET = List.of("url", "password");

  /** Sides of a diff, which may be names or URLs. */
  private static final List<String> SIDES = List.of("from", "to");

  private SecretsInPom() {}

  static void refuse(MojoExecution execution) {
    Xpp3Dom configuration = execution.getConfiguration();
    if (configuration != null) {
      SECRET.forEach(name -> refuse(configuration, name));
      SIDES.stream()
          .filter(name -> holdsUrl(configuration.getChild(name)))
          .forEach(name -> refuse(configuration, name));
      Xpp3Dom environments = configuration.getChild("environments");
      if (environments != null) {
        for (Xpp3Dom entry : environments.getChildren()) {
          SECRET.forEach(name -> refuse(entry, name));
        }
      }
    }
  }

  private static boolean holdsUrl(Xpp3Dom child) {
    return child != null
        && child.getValue() != null
        && (child.getValue().contains("://") || child.getValue().strip().startsWith("jdbc:"));
  }

  /** A parameter that the POM leaves alone holds the expression of its property. */
  private static void refuse(Xpp3Dom parent, String name) {
    Xpp3Dom child = parent.getChild(name);
    if (child == null || child.getValue() == null) {
      return;
    }
    String value = child.getValue().strip();
    if (!value.isEmpty() && !value.equals("${dbmig." + name + "}")) {
      throw new ConfigurationException(
          "secret-in-pom",
          "<" + name + "> in the plugin's <configuration>",
          "would be printed by mvn -X, so it is refused",
          "remove it, and use one of: <urlEnv> in an <environments> entry, <serverId>, <passwordFile>,"
              + " <passwordCommand>, or a property named dbmig."
              + name
              + " in settings.xml");
    }
  }
}
