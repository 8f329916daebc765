package io.github.dbmig.tool.alembic;

import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.tool.program.ToolUrl;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A database as SQLAlchemy names it. Source: docs.sqlalchemy.org/en/20/core/engines.html. The
 * driver is that of the engine which env.py makes; what stands here serves programs that read the
 * URL themselves.
 */
final class AlchemyUrl {
  /** Source: libpq's connection parameters, which the JDBC driver has under the same names. */
  private static final Set<String> LIBPQ =
      Set.of("sslmode", "sslrootcert", "sslcert", "sslkey", "sslpassword");

  private AlchemyUrl() {}

  /**
   * @param driver as the configuration names it, such as {@code psycopg2}; may be empty
   */
  static Secret of(DatabaseUrl url, String driver) {
    String suffix = driver.isEmpty() ? "" : "+" + driver;
    if (url.host().isEmpty()) {
      return Secret.of("sqlite" + suffix + ":///" + url.database().replace("%", "%25"));
    }
    if (url.engine().equals("postgresql")) {
      return ToolUrl.server("postgresql" + suffix, url, parameters(url));
    }
    return ToolUrl.server("mysql" + (driver.isEmpty() ? "+pymysql" : suffix), url, Map.of());
  }

  private static Map<String, String> parameters(DatabaseUrl url) {
    Map<String, String> found = new TreeMap<>();
    url.properties().forEach((name, value) -> found.put(name, value.reveal()));
    found.keySet().retainAll(LIBPQ);
    return found;
  }
}
