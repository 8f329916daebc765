package io.github.dbmig.database.dialect.mysql;

import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.url.Host;
import io.github.dbmig.database.url.MalformedUrl;
import io.github.dbmig.database.url.Parameters;
import io.github.dbmig.database.url.Scheme;
import java.util.HashMap;
import java.util.Map;

/**
 * URL parameters as properties of Connector/J. Other drivers' words are translated or dropped; a
 * {@code jdbc:mysql:} URL speaks the driver's own.
 *
 * <p>Source: dev.mysql.com/doc/connector-j/en/connector-j-reference-configuration-properties.html.
 */
final class MysqlParameters {
  /** Set whatever the URL says: the first five guard, the others make all sessions alike. */
  private static final Map<String, String> ALWAYS =
      Map.of(
          "allowMultiQueries", "false",
          "createDatabaseIfNotExist", "false",
          "allowLoadLocalInfile", "false",
          "allowUrlInLocalInfile", "false",
          "autoDeserialize", "false",
          "connectionTimeZone", "UTC",
          "forceConnectionTimeZoneToSession", "true",
          "useServerPrepStmts", "false",
          "tinyInt1isBit", "false",
          "noAccessToProcedureBodies", "true");

  /** Milliseconds. */
  private static final String CONNECT_TIMEOUT = "10000";

  private MysqlParameters() {}

  static Map<String, Secret> of(Parameters query, Scheme scheme, Host host) {
    boolean own = scheme.jdbc() && scheme.name().equals("mysql");
    Map<String, String> properties = new HashMap<>(own ? query.rest() : translated(query, scheme));
    properties.putIfAbsent("connectTimeout", CONNECT_TIMEOUT);
    if (properties.keySet().stream().noneMatch(MysqlTls::decides)) {
      properties.put("sslMode", "PREFERRED");
    }
    if (host.loopback()) {
      properties.putIfAbsent("allowPublicKeyRetrieval", "true");
    }
    properties.putAll(ALWAYS);
    Map<String, Secret> secrets = new HashMap<>();
    properties.forEach((name, value) -> secrets.put(name, Secret.of(value)));
    return secrets;
  }

  private static Map<String, String> translated(Parameters query, Scheme scheme) {
    Map<String, String> properties = new HashMap<>(MysqlTls.properties(query));
    query
        .takeText("allowPublicKeyRetrieval")
        .ifPresent(value -> properties.put("allowPublicKeyRetrieval", value));
    query
        .takeText("connect_timeout")
        .ifPresent(seconds -> properties.put("connectTimeout", millis(seconds)));
    if (scheme.jdbc()) {
      query.takeText("connectTimeout").ifPresent(value -> properties.put("connectTimeout", value));
    }
    return properties;
  }

  private static String millis(String seconds) {
    if (!seconds.matches("[0-9]{1,6}")) {
      throw MalformedUrl.of(
          "MySQL URL", "has a connect_timeout that is no number", "give whole seconds");
    }
    return Long.toString(Long.parseLong(seconds) * 1000);
  }
}
