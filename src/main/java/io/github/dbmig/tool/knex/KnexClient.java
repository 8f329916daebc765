package io.github.dbmig.tool.knex;

import io.github.dbmig.database.session.DatabaseUrl;
import java.util.LinkedHashMap;
import java.util.Map;

/** A database as Knex's configuration names it. Source: knexjs.org/guide/#configuration-options. */
final class KnexClient {
  private KnexClient() {}

  /** For a project without a knexfile. */
  static String of(DatabaseUrl url) {
    return switch (url.engine()) {
      case "postgresql" -> "pg";
      case "sqlite" -> "better-sqlite3";
      default -> "mysql2";
    };
  }

  static Map<String, Object> connection(DatabaseUrl url) {
    Map<String, Object> connection = new LinkedHashMap<>();
    if (url.host().isEmpty()) {
      connection.put("filename", url.database());
      return connection;
    }
    connection.put("host", url.host());
    connection.put("port", url.port());
    connection.put("user", url.user());
    connection.put("password", url.password().reveal());
    connection.put("database", url.database());
    return connection;
  }
}
