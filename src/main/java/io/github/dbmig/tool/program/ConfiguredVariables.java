package io.github.dbmig.tool.program;

import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.session.DatabaseUrl;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The variables that a configuration reads its connection from, set to the chosen database: one
 * that is not set would be filled from a file of the project. Source: {@code pointing.md}
 * "Environment of the child".
 */
public final class ConfiguredVariables {
  private ConfiguredVariables() {}

  /**
   * By name; {@code DATABASE_URL} is always among them.
   *
   * @param names that the configuration reads
   * @param uri the database as the tool's configuration spells it
   */
  public static Map<String, Secret> of(Collection<String> names, DatabaseUrl url, Secret uri) {
    Map<String, Secret> found = new HashMap<>();
    found.put("DATABASE_URL", uri);
    names.stream()
        .filter(ConfiguredVariables::aboutDatabases)
        .forEach(name -> found.put(name, value(name.toUpperCase(Locale.ROOT), url, uri)));
    return found;
  }

  private static boolean aboutDatabases(String name) {
    return name.toUpperCase(Locale.ROOT)
        .matches(".*(URL|URI|DSN|DATABASE|DB|SQL|PG|POSTGRES|MYSQL|MARIADB|CONN).*");
  }

  private static Secret value(String name, DatabaseUrl url, Secret uri) {
    if (name.matches(".*(PASSWORD|PASS|PASSWD|PWD)")) {
      return url.password();
    }
    if (name.matches(".*(USER|USERNAME|LOGIN)")) {
      return Secret.of(url.user());
    }
    if (name.matches(".*(HOST|HOSTNAME|SERVER|ADDR)")) {
      return Secret.of(url.host());
    }
    if (name.matches(".*PORT")) {
      return Secret.of(String.valueOf(url.port()));
    }
    return name.matches(".*(NAME|DATABASE|_DB|^DB)") && !name.endsWith("URL")
        ? Secret.of(url.database())
        : uri;
  }
}
