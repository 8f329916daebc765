package io.github.dbmig.faults;

import io.github.dbmig.command.Run;
import io.github.dbmig.command.Status;
import io.github.dbmig.command.Workshop;
import io.github.dbmig.command.request.RunRequest;
import io.github.dbmig.command.request.StatusRequest;
import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.command.result.StatusResult;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Row;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A project whose every statement leaves a trace that shows when it took effect twice or not at
 * all: tables and columns that cannot be made twice, and rows that can.
 */
final class Project {
  static final int MIGRATIONS = 8;

  private final Workshop shop;
  private final TestDatabase database;

  private Project(Path root, TestDatabase database) {
    this.shop = new Workshop(root, database);
    this.database = database;
  }

  /** Writes the files of the whole project. */
  static Project write(Path root, TestDatabase database) {
    Project project = new Project(root, database);
    project.shop.migration(name(0), "CREATE TABLE trace (what VARCHAR(40));", "DROP TABLE trace;");
    IntStream.range(1, MIGRATIONS).forEach(i -> project.shop.migration(name(i), up(i), down(i)));
    return project;
  }

  /** Reads a project that another JVM wrote. */
  static Project at(Path root, TestDatabase database) {
    return new Project(root, database);
  }

  /** An empty project, for migrations of the test's own. */
  Workshop shop() {
    return shop;
  }

  private static String name(int i) {
    return "2026010%d000000_step_%d.sql".formatted(i + 1, i);
  }

  private static String up(int i) {
    return """
        INSERT INTO trace VALUES ('%1$d before');
        CREATE TABLE t%1$d (id INTEGER PRIMARY KEY, name VARCHAR(20));
        INSERT INTO t%1$d VALUES (1, 'one');
        ALTER TABLE t%1$d ADD COLUMN more INTEGER;
        UPDATE t%1$d SET more = COALESCE(more, 0) + 1;
        CREATE INDEX t%1$d_name ON t%1$d (name);
        INSERT INTO trace VALUES ('%1$d after');"""
        .formatted(i);
  }

  private static String down(int i) {
    return "DROP TABLE t%1$d;\nDELETE FROM trace WHERE what LIKE '%1$d %%';".formatted(i);
  }

  RunResult run() {
    return new Run(shop.target()).execute(RunRequest.all());
  }

  List<String> states() {
    return new Status(shop.target())
        .execute(new StatusRequest(false)).migrations().stream()
            .map(StatusResult.Line::state)
            .toList();
  }

  /** All that the migrations left in the database. */
  List<String> traces() {
    List<String> traces = new ArrayList<>();
    try (Session session = JdbcSession.open(database.url())) {
      traces.addAll(rows(session, "SELECT what, '' FROM trace ORDER BY what"));
      traces.addAll(rows(session, "SELECT filename, '' FROM _migrations ORDER BY filename"));
      for (int i = 1; i < MIGRATIONS; i++) {
        traces.addAll(rows(session, "SELECT name, more FROM t" + i + " ORDER BY id"));
      }
    }
    return traces;
  }

  private static List<String> rows(Session session, String query) {
    return session.query(query, (Row row) -> row.text(1) + " " + row.text(2));
  }

  /** What {@link #traces()} gives after a run that nothing disturbed. */
  static List<String> undisturbed() {
    List<String> traces = new ArrayList<>();
    IntStream.range(1, MIGRATIONS)
        .forEach(i -> traces.addAll(List.of(i + " after ", i + " before ")));
    IntStream.range(0, MIGRATIONS).forEach(i -> traces.add(name(i) + " "));
    IntStream.range(1, MIGRATIONS).forEach(i -> traces.add("one 1"));
    return traces;
  }
}
