package io.github.dbmig.tool.typeorm;

import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.tool.program.Pointing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A database as TypeORM's options name it. Source: typeorm.io/docs/data-source/. */
final class TypeormConnection {
  private TypeormConnection() {}

  /** The types that speak to an engine, first the one for a project that names none. */
  static List<String> types(DatabaseUrl url) {
    return switch (url.engine()) {
      case "postgresql" -> List.of("postgres");
      case "mysql" -> List.of("mysql", "mariadb");
      case "mariadb" -> List.of("mariadb", "mysql");
      case "sqlite" -> List.of("better-sqlite3", "sqlite");
      default -> List.of();
    };
  }

  static Map<String, Object> options(Pointing pointing) {
    DatabaseUrl url = pointing.url();
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("database", url.database());
    if (url.host().isEmpty()) {
      return options;
    }
    options.put("host", url.host());
    options.put("port", url.port());
    options.put("username", url.user());
    options.put("password", url.password().reveal());
    if (url.engine().equals("postgresql")) {
      options.put("applicationName", pointing.mark());
    }
    return options;
  }
}
