package io.github.dbmig.tool.drizzle;

import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.database.session.Row;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.tool.Applied;
import io.github.dbmig.tool.AppliedAt;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Update;
import io.github.dbmig.tool.source.FileText;
import io.github.dbmig.tool.sql.LineEnds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Drizzle's tracking table; on PostgreSQL in a schema of its own. Source: {@code prisma-drizzle.md}
 * §2.4, and drizzle-orm 0.45 and 1.0, {@code migrate}.
 *
 * @param line 0 or 1: the later one has names too
 */
record DrizzleTable(String schema, String name, int line) {
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "postgresql",
          List.of(
              "id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint",
              ", name text, applied_at timestamp with time zone DEFAULT now()"),
          "mysql",
          List.of(
              "id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint",
              ", name text, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP"),
          "sqlite",
          List.of(
              "id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric",
              ", name text, applied_at TEXT"));

  boolean isThere(Session session, Dialect dialect) {
    return dialect
        .bookkeeping()
        .tableExists(
            session,
            dialect.name().equals("postgresql") ? Optional.of(schema) : Optional.empty(),
            name);
  }

  private String path(Dialect dialect) {
    return dialect.name().equals("postgresql")
        ? dialect.quote(schema) + "." + dialect.quote(name)
        : dialect.quote(name);
  }

  List<String> create(Dialect dialect) {
    List<String> statements = new ArrayList<>();
    if (dialect.name().equals("postgresql")) {
      statements.add("CREATE SCHEMA IF NOT EXISTS " + dialect.quote(schema));
    }
    List<String> columns = COLUMNS.get(dialect.name());
    String all = line == 0 ? columns.get(0) : columns.get(0) + columns.get(1);
    boolean numbered = line == 1 && dialect.name().equals("sqlite");
    statements.add(
        "CREATE TABLE IF NOT EXISTS "
            + path(dialect)
            + " ("
            + (numbered ? all.replace("SERIAL", "INTEGER") : all)
            + ")");
    return statements;
  }

  /** Each row under the id of its migration; one without a file under what the row has. */
  List<Applied> applied(Session session, Dialect dialect, List<DrizzleEntry> entries) {
    return isThere(session, dialect)
        ? session.query(
            "SELECT * FROM " + path(dialect) + " ORDER BY created_at", row -> applied(row, entries))
        : List.of();
  }

  private Applied applied(Row row, List<DrizzleEntry> entries) {
    Map<String, String> values = new HashMap<>();
    for (int i = 1; i <= row.width(); i++) {
      values.put(row.label(i).toLowerCase(Locale.ROOT), row.text(i));
    }
    String hash = values.get("hash");
    Optional<DrizzleEntry> entry = find(values, entries);
    String checksum =
        entry.map(one -> LineEnds.normal(hash, FileText.read(one.file()))).orElse(hash);
    String id = entry.map(DrizzleEntry::id).orElseGet(() -> foreign(values));
    return new Applied(
        id, AppliedAt.read(values.get("applied_at")), Optional.of(checksum), false, "");
  }

  private static String foreign(Map<String, String> values) {
    return values.get("name") == null ? values.get("created_at") : values.get("name");
  }

  /** By its name, else by its time, which a conversion to 1.x cuts to the second, else its hash. */
  private static Optional<DrizzleEntry> find(
      Map<String, String> values, List<DrizzleEntry> entries) {
    String name = values.get("name");
    if (name != null) {
      return entries.stream().filter(one -> one.id().equals(name)).findFirst();
    }
    long when = millis(values.get("created_at"));
    return entries.stream()
        .filter(one -> one.when() == when)
        .findFirst()
        .or(() -> entries.stream().filter(one -> inSecond(one, when)).findFirst())
        .or(
            () ->
                entries.stream().filter(one -> one.hash().equals(values.get("hash"))).findFirst());
  }

  private static boolean inSecond(DrizzleEntry entry, long when) {
    return entry.when() % 1000 == 0 && entry.when() / 1000 == when / 1000;
  }

  private static long millis(String text) {
    return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
  }

  /**
   * @param entry empty for a row whose file is gone
   */
  List<Update> tracking(
      String id, Optional<DrizzleEntry> entry, Direction direction, Dialect dialect) {
    return direction == Direction.UP
        ? entry.map(one -> insert(one, dialect)).stream().toList()
        : List.of(delete(id, entry, dialect));
  }

  Update insert(DrizzleEntry entry, Dialect dialect) {
    String into = "INSERT INTO " + path(dialect) + " (hash, created_at";
    if (line == 0) {
      return Update.of(into + ") VALUES (?, ?)", entry.hash(), entry.when());
    }
    return dialect.name().equals("sqlite")
        ? Update.of(
            into + ", name, applied_at) VALUES (?, ?, ?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))",
            entry.hash(),
            entry.when(),
            entry.id())
        : Update.of(into + ", name) VALUES (?, ?, ?)", entry.hash(), entry.when(), entry.id());
  }

  Update delete(String id, Optional<DrizzleEntry> entry, Dialect dialect) {
    String from = "DELETE FROM " + path(dialect) + " WHERE ";
    if (line == 0) {
      long when = entry.map(DrizzleEntry::when).orElseGet(() -> millis(id));
      return Update.of(from + "created_at = ?", when);
    }
    return Update.of(from + "name = ?", id);
  }
}
