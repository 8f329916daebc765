package io.github.dbmig.database.dialect.mysql;

import io.github.dbmig.database.url.MalformedUrl;
import io.github.dbmig.database.url.Parameters;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the drivers' TLS parameters mean for Connector/J. None of them is dropped: that would turn a
 * check off that somebody asked for.
 */
final class MysqlTls {
  private static final Set<String> DECIDING =
      Set.of("sslMode", "useSSL", "requireSSL", "verifyServerCertificate");

  private static final Map<String, String> MODES =
      Map.ofEntries(
          Map.entry("disabled", "DISABLED"),
          Map.entry("disable", "DISABLED"),
          Map.entry("false", "DISABLED"),
          Map.entry("0", "DISABLED"),
          Map.entry("preferred", "PREFERRED"),
          Map.entry("prefer", "PREFERRED"),
          Map.entry("allow", "PREFERRED"),
          Map.entry("required", "REQUIRED"),
          Map.entry("require", "REQUIRED"),
          Map.entry("true", "REQUIRED"),
          Map.entry("1", "REQUIRED"),
          Map.entry("trust", "REQUIRED"),
          Map.entry("skip-verify", "REQUIRED"),
          Map.entry("no-verify", "REQUIRED"),
          Map.entry("verify-ca", "VERIFY_CA"),
          Map.entry("verify-identity", "VERIFY_IDENTITY"),
          Map.entry("verify-full", "VERIFY_IDENTITY"));

  private MysqlTls() {}

  /** True for the names by which a {@code jdbc:mysql:} URL chooses the mode itself. */
  static boolean decides(String property) {
    return DECIDING.contains(property);
  }

  /** Takes every TLS parameter. */
  static Map<String, String> properties(Parameters query) {
    refusePem(query);
    Map<String, String> properties = new HashMap<>();
    mode(query).ifPresent(mode -> properties.put("sslMode", mode));
    query
        .takeText("trustStore")
        .ifPresent(path -> properties.put("trustCertificateKeyStoreUrl", "file:" + path));
    query
        .takeText("trustStorePassword")
        .ifPresent(value -> properties.put("trustCertificateKeyStorePassword", value));
    return properties;
  }

  /** The strictest that the parameters ask for by name. */
  private static Optional<String> mode(Parameters query) {
    boolean identity =
        on(query, "ssl_verify_identity", "ssl-verify-server-cert")
            || query.takeText("sslaccept").filter("strict"::equals).isPresent();
    boolean authority = on(query, "ssl_verify_cert");
    Optional<String> named =
        query
            .takeText(
                "ssl-mode", "ssl_mode", "sslmode", "sslMode", "useSSL", "useSsl", "ssl", "tls")
            .map(MysqlTls::mode);
    if (identity) {
      return Optional.of("VERIFY_IDENTITY");
    }
    return authority ? Optional.of("VERIFY_CA") : named;
  }

  private static boolean on(Parameters query, String... names) {
    return query.takeText(names).filter(value -> value.matches("(?i)true|1|yes|on")).isPresent();
  }

  private static String mode(String text) {
    String value = text.toLowerCase(Locale.ROOT).replace('_', '-');
    if (value.startsWith("{")) {
      return object(value);
    }
    String mode = MODES.get(value);
    if (mode == null) {
      throw MalformedUrl.of(
          "MySQL URL",
          "has an unknown ssl-mode",
          "use DISABLED, PREFERRED, REQUIRED, VERIFY_CA or VERIFY_IDENTITY");
    }
    return mode;
  }

  /** mysql2's {@code ssl={"rejectUnauthorized":true}}. */
  private static String object(String json) {
    return json.replaceAll("\\s", "").contains("\"rejectunauthorized\":false")
        ? "REQUIRED"
        : "VERIFY_CA";
  }

  private static void refusePem(Parameters query) {
    Optional<String> file =
        query.takeText(
            "ssl_ca",
            "ssl-ca",
            "sslca",
            "sslcert",
            "ssl_cert",
            "ssl-cert",
            "ssl_key",
            "ssl-key",
            "sslidentity",
            "serverSslCert");
    if (file.isPresent()) {
      throw MalformedUrl.of(
          "MySQL URL",
          "names a certificate file, which the Java driver cannot read as it is",
          "put the certificate into a PKCS12 store and give a jdbc:mysql: URL with"
              + " trustCertificateKeyStoreUrl");
    }
  }
}
