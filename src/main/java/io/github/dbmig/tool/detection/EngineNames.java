package io.github.dbmig.tool.detection;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which dialect the many names of engines and drivers mean. Sources: the tools' own lists, {@code
 * prisma-drizzle.md} §1.2 and §2.1, {@code knex-typeorm-alembic-django.md} §1a, §2a, §3a, §4a.
 */
public final class EngineNames {
  private static final Map<String, String> DIALECTS =
      Map.ofEntries(
          Map.entry("postgresql", "postgresql"),
          Map.entry("postgres", "postgresql"),
          Map.entry("pg", "postgresql"),
          Map.entry("pgnative", "postgresql"),
          Map.entry("pg-native", "postgresql"),
          Map.entry("psycopg", "postgresql"),
          Map.entry("psycopg2", "postgresql"),
          Map.entry("postgresql_psycopg2", "postgresql"),
          Map.entry("postgis", "postgresql"),
          Map.entry("aurora-postgres", "postgresql"),
          Map.entry("pglite", "postgresql"),
          Map.entry("mysql", "mysql"),
          Map.entry("mysql2", "mysql"),
          Map.entry("mariadb", "mysql"),
          Map.entry("aurora-mysql", "mysql"),
          Map.entry("sqlite", "sqlite"),
          Map.entry("sqlite3", "sqlite"),
          Map.entry("better-sqlite", "sqlite"),
          Map.entry("better-sqlite3", "sqlite"),
          Map.entry("spatialite", "sqlite"),
          Map.entry("sqljs", "sqlite"),
          Map.entry("libsql", "sqlite"),
          Map.entry("turso", "sqlite"),
          Map.entry("d1", "sqlite"),
          Map.entry("d1-http", "sqlite"),
          Map.entry("expo", "sqlite"),
          Map.entry("file", "sqlite"),
          Map.entry("cockroachdb", "cockroachdb"),
          Map.entry("cockroach", "cockroachdb"),
          Map.entry("redshift", "redshift"),
          Map.entry("sqlserver", "sqlserver"),
          Map.entry("mssql", "sqlserver"),
          Map.entry("oracledb", "oracle"),
          Map.entry("oracle", "oracle"),
          Map.entry("mongodb", "mongodb"),
          Map.entry("singlestore", "singlestore"),
          Map.entry("gel", "gel"),
          Map.entry("duckdb", "duckdb"));

  private static final Pattern URL =
      Pattern.compile("(?s)(?:jdbc:)?([A-Za-z0-9_-]+)(?:\\+\\w+)?:.*");

  private EngineNames() {}

  /** Of a driver's or engine's name; a dotted one is taken by its last part. */
  public static Optional<String> dialect(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(DIALECTS.get(last));
  }

  /** Of a URL, by its scheme; {@code postgresql+psycopg2:} is {@code postgresql}. */
  public static Optional<String> dialectOfUrl(String url) {
    Matcher scheme = URL.matcher(url);
    return scheme.matches() ? dialect(scheme.group(1)) : Optional.empty();
  }
}
