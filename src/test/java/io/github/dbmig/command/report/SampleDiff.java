package io.github.dbmig.command.report;

import io.github.dbmig.command.result.schema.About;
import io.github.dbmig.command.result.schema.DiffResult;
import io.github.dbmig.command.result.schema.DiffResult.Line;
import io.github.dbmig.command.result.schema.ObjectView;
import io.github.dbmig.command.result.schema.ObjectView.TextLine;
import io.github.dbmig.command.result.schema.SideBySide;
import io.github.dbmig.command.result.schema.TableView;
import io.github.dbmig.command.result.schema.TableView.ColumnShape;
import io.github.dbmig.command.result.schema.TableView.ColumnView;
import io.github.dbmig.command.result.schema.TableView.PartView;
import io.github.dbmig.command.result.schema.TableView.ReferenceView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A diff with everything that its page shows. */
final class SampleDiff {
  private SampleDiff() {}

  static DiffResult of(String name) {
    return new DiffResult(
        name,
        "migrations",
        false,
        lines(name),
        List.of(new DiffResult.Unseen("row security policy", 2)),
        List.of("BEGIN"),
        List.of("COMMIT"),
        sides(name),
        Optional.of("out/" + name),
        Optional.empty());
  }

  static List<Line> lines(String name) {
    return List.of(
        line("add table", "app." + name, about(name, "table", ""), "CREATE TABLE n (id int)"),
        new Line(
            "alter column type",
            "app.users." + name,
            about("users", "column", name),
            List.of("converts every value"),
            List.of("ALTER TABLE users ALTER COLUMN n TYPE bigint")),
        new Line(
            "drop column",
            "app.users.old",
            about("users", "column", "old"),
            List.of("loses the values of the column", "left out, since it drops"),
            List.of()),
        line("add index", "app.users.by_name", about("users", "index", "by_name"), "CREATE INDEX"),
        line("drop table", "app.logs", about("logs", "table", ""), "DROP TABLE logs"),
        line("add schema", "audit", new About("audit", "", "schema", ""), "CREATE SCHEMA audit"),
        line("alter view", "app.named", about("named", "view", ""), "CREATE OR REPLACE " + name));
  }

  private static Line line(String kind, String object, About about, String sql) {
    return new Line(kind, object, about, List.of(), List.of(sql));
  }

  private static About about(String on, String type, String part) {
    return new About("app", on, type, part);
  }

  static SideBySide sides(String name) {
    return new SideBySide(
        List.of(
            table(name, "added", List.of(reference("added", "users"), reference("added", name))),
            users(name),
            table("logs", "removed", List.of(reference("removed", "users"))),
            table("teams", "same", List.of())),
        List.of(
            new ObjectView(
                about("named", "view", ""),
                "changed",
                List.of(
                    new TextLine("same", "SELECT id"),
                    new TextLine("removed", "FROM logs"),
                    new TextLine("added", "FROM " + name)))));
  }

  private static TableView users(String name) {
    return new TableView(
        "app",
        "users",
        Optional.of("app.people"),
        "changed",
        List.of(
            column("id", "same", Optional.of("bigint"), Optional.of("bigint")),
            column(name, "changed", Optional.of("integer"), Optional.of("bigint")),
            column("old", "removed", Optional.of("text"), Optional.empty())),
        List.of(
            new PartView("primary key", "pk", "same", Optional.of("(id)"), Optional.of("(id)")),
            new PartView("index", "by_name", "added", Optional.empty(), Optional.of(name))),
        List.of(reference("changed", "teams"), reference("same", "elsewhere")));
  }

  static TableView table(String name, String state, List<ReferenceView> references) {
    Optional<String> type = Optional.of("integer");
    Optional<String> none = Optional.empty();
    return new TableView(
        "app",
        name,
        Optional.empty(),
        state,
        List.of(
            column(
                "id",
                state,
                state.equals("added") ? none : type,
                state.equals("removed") ? none : type)),
        List.of(),
        references);
  }

  private static ColumnView column(
      String name, String state, Optional<String> before, Optional<String> after) {
    return new ColumnView(name, state, shape(name, before), shape(name, after));
  }

  private static Optional<ColumnShape> shape(String name, Optional<String> type) {
    return type.map(
        one ->
            new ColumnShape(name, one, false, Optional.of("0"), List.of("collation \"C\"", name)));
  }

  static ReferenceView reference(String state, String table) {
    return new ReferenceView(
        "fk_" + table,
        state,
        List.of("id"),
        "app",
        table,
        List.of("id"),
        state.equals("added")
            ? Optional.empty()
            : Optional.of("(id) references app." + table + " (id)"),
        state.equals("removed")
            ? Optional.empty()
            : Optional.of("(id) references app." + table + " (id)"));
  }

  /** Tables in a chain of foreign keys with two cycles, a hub, and many that stand alone. */
  static DiffResult large(int count) {
    List<TableView> tables = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<ReferenceView> references = new ArrayList<>();
      if (i % 3 == 0) {
        references.add(reference("same", "t" + (i + 3) % count));
        references.add(reference("added", "t0"));
      }
      tables.add(table("t" + i, i % 2 == 0 ? "changed" : "added", references));
    }
    return new DiffResult(
        "a",
        "b",
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new SideBySide(tables, List.of()),
        Optional.empty(),
        Optional.empty());
  }
}
