package io.github.dbmig.tool.project.connection;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.url.Percent;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes one URL of host, port, database, user and password that stand alone. */
final class UrlOfParts {
  private static final Map<String, String> SCHEMES =
      Map.ofEntries(
          Map.entry("postgresql", "postgresql"),
          Map.entry("postgres", "postgresql"),
          Map.entry("pgsql", "postgresql"),
          Map.entry("pg", "postgresql"),
          Map.entry("postgis", "postgresql"),
          Map.entry("psycopg2", "postgresql"),
          Map.entry("mysql", "mysql"),
          Map.entry("mysql2", "mysql"),
          Map.entry("mariadb", "mariadb"),
          Map.entry("sqlite", "sqlite"),
          Map.entry("sqlite3", "sqlite"),
          Map.entry("better-sqlite3", "sqlite"));

  private UrlOfParts() {}

  /**
   * @param name an engine, driver or client, as tools call it; a dotted one counts by its last part
   */
  static Optional<String> scheme(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(SCHEMES.get(last));
  }

  /**
   * @param dialect what {@link #scheme} reads
   * @param parts by {@code host}, {@code port}, {@code database}, {@code user}, {@code password}
   * @param source for errors
   */
  static Secret of(String dialect, Map<String, Secret> parts, String source) {
    String scheme = scheme(dialect).orElseThrow(() -> noDialect(source));
    String database = part(parts, "database");
    if (database.isEmpty()) {
      throw half(source, "the database's name is missing");
    }
    return Secret.of(scheme.equals("sqlite") ? "sqlite:" + escaped(database) : url(scheme, parts));
  }

  private static String escaped(String file) {
    return file.replace("%", "%25").replace("?", "%3F");
  }

  private static String url(String scheme, Map<String, Secret> parts) {
    String user = part(parts, "user");
    String password = parts.getOrDefault("password", Secret.of("")).reveal();
    String host = part(parts, "host");
    String port = part(parts, "port");
    boolean ipv6 = host.indexOf(':') != host.lastIndexOf(':') && !host.startsWith("[");
    return scheme
        + "://"
        + Percent.encode(user)
        + (password.isEmpty() ? "" : ":" + Percent.encode(password))
        + (user.isEmpty() && password.isEmpty() ? "" : "@")
        + (ipv6 ? "[" + host + "]" : Percent.encode(host, "[]:,"))
        + (port.isEmpty() ? "" : ":" + Percent.encode(port))
        + "/"
        + Percent.encode(part(parts, "database"));
  }

  private static String part(Map<String, Secret> parts, String name) {
    return parts.getOrDefault(name, Secret.of("")).reveal().strip();
  }

  static ConfigurationException half(String source, String what) {
    return new ConfigurationException(
        "half-connection", source, what, "set DB_HOST and DB_NAME, or DATABASE_URL instead");
  }

  private static ConfigurationException noDialect(String source) {
    return new ConfigurationException(
        "unknown-dialect",
        source,
        "does not say which engine it is",
        "set DB_CONNECTION to postgresql, mysql, mariadb or sqlite, or DATABASE_URL instead");
  }
}
