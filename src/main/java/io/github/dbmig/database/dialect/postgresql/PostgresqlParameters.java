package io.github.dbmig.database.dialect.postgresql;

import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.url.MalformedUrl;
import io.github.dbmig.database.url.Parameters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * URL parameters as driver properties. libpq's, node-postgres' and Prisma's words are translated,
 * and what only pools and clients need is dropped; a {@code jdbc:} URL speaks the driver's own.
 *
 * <p>Sources: postgresql.org/docs/18/libpq-connect.html §34.1.2;
 * jdbc.postgresql.org/documentation/use; prisma.io/docs/orm/overview/databases/postgresql.
 */
final class PostgresqlParameters {
  private static final Set<String> SSL_MODES =
      Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");
  private static final String JAVA_TRUST = "org.postgresql.ssl.DefaultJavaSSLFactory";

  private static final Map<String, String> SAME_MEANING =
      Map.ofEntries(
          Map.entry("sslcert", "sslcert"),
          Map.entry("sslkey", "sslkey"),
          Map.entry("sslidentity", "sslkey"),
          Map.entry("sslpassword", "sslpassword"),
          Map.entry("sslnegotiation", "sslNegotiation"),
          Map.entry("gssencmode", "gssEncMode"),
          Map.entry("krbsrvname", "kerberosServerName"),
          Map.entry("channel_binding", "channelBinding"),
          Map.entry("connect_timeout", "connectTimeout"),
          Map.entry("application_name", "ApplicationName"),
          Map.entry("options", "options"),
          Map.entry("load_balance_hosts", "loadBalanceHosts"),
          Map.entry("currentSchema", "currentSchema"));

  private static final Map<String, String> SESSION_KINDS =
      Map.of(
          "any", "any",
          "read-write", "primary",
          "primary", "primary",
          "read-only", "secondary",
          "standby", "secondary",
          "prefer-standby", "preferSecondary");

  private PostgresqlParameters() {}

  static Map<String, Secret> of(Parameters query, boolean jdbc, int hosts) {
    Map<String, String> properties = new HashMap<>(jdbc ? query.rest() : translated(query));
    properties.putIfAbsent("ApplicationName", "dbmig");
    properties.putIfAbsent("connectTimeout", "10");
    properties.putIfAbsent("tcpKeepAlive", "true");
    if (hosts > 1) {
      properties.putIfAbsent("targetServerType", "primary");
    }
    Map<String, Secret> secrets = new HashMap<>();
    properties.forEach((name, value) -> secrets.put(name, Secret.of(value)));
    return secrets;
  }

  private static Map<String, String> translated(Parameters query) {
    Map<String, String> properties = new HashMap<>();
    if (query.takeText("service").isPresent()) {
      throw MalformedUrl.of(
          "PostgreSQL URL", "names a service", "write host, port and database into the URL");
    }
    SAME_MEANING.forEach(
        (from, to) -> query.takeText(from).ifPresent(value -> properties.put(to, value)));
    properties.putAll(tls(query));
    query.takeText("schema").ifPresent(name -> properties.put("currentSchema", quoted(name)));
    query
        .takeText("target_session_attrs")
        .ifPresent(kind -> properties.put("targetServerType", sessionKind(kind)));
    query
        .takeText("pgbouncer")
        .filter("true"::equals)
        .ifPresent(yes -> properties.put("prepareThreshold", "0"));
    return properties;
  }

  private static Map<String, String> tls(Parameters query) {
    Map<String, String> properties = new HashMap<>();
    query.takeText("ssl").ifPresent(on -> properties.put("sslmode", ssl(on)));
    query.takeText("sslmode").ifPresent(mode -> properties.put("sslmode", sslMode(mode)));
    if (query.takeText("sslaccept").filter("strict"::equals).isPresent()) {
      properties.put("sslmode", "verify-full");
      properties.put("sslfactory", JAVA_TRUST);
    }
    String root = query.takeText("sslrootcert").orElse("");
    if (root.equals("system")) {
      properties.put("sslmode", "verify-full");
      properties.put("sslfactory", JAVA_TRUST);
    } else if (!root.isEmpty()) {
      properties.put("sslrootcert", root);
      properties.remove("sslfactory");
    }
    return properties;
  }

  /** node-postgres: encrypted or not, the certificate is its own question. */
  private static String ssl(String on) {
    return switch (on.toLowerCase(Locale.ROOT)) {
      case "true", "1", "on" -> "require";
      case "false", "0", "off" -> "disable";
      default -> sslMode(on);
    };
  }

  private static String sslMode(String text) {
    String mode = text.toLowerCase(Locale.ROOT).replace('_', '-');
    if (List.of("no-verify", "required").contains(mode)) {
      return "require";
    }
    if (!SSL_MODES.contains(mode)) {
      throw MalformedUrl.of(
          "PostgreSQL URL",
          "has an unknown sslmode",
          "use disable, allow, prefer, require, verify-ca or verify-full");
    }
    return mode;
  }

  private static String sessionKind(String text) {
    String kind = SESSION_KINDS.get(text);
    if (kind == null) {
      throw MalformedUrl.of(
          "PostgreSQL URL",
          "has an unknown target_session_attrs",
          "use any, read-write, primary, read-only, standby or prefer-standby");
    }
    return kind;
  }

  /** Prisma's parameter is one name in its exact spelling; the driver's is a search path. */
  private static String quoted(String schema) {
    return schema.matches("[a-z_][a-z0-9_]*") ? schema : '"' + schema.replace("\"", "\"\"") + '"';
  }
}
