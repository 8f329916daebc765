package io.github.dbmig.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.command.diff.side.Operand;
import io.github.dbmig.command.diff.side.Operands;
import io.github.dbmig.command.report.ConsoleText;
import io.github.dbmig.command.request.DiffRequest;
import io.github.dbmig.command.result.schema.About;
import io.github.dbmig.command.result.schema.DiffResult;
import io.github.dbmig.command.result.schema.ObjectView;
import io.github.dbmig.command.result.schema.TableView;
import io.github.dbmig.command.schema.Diff;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

/** What a diff of real databases shows of both sides. */
class DiffViewTest {
  private static final List<String> FORMER =
      List.of(
          "CREATE TABLE teams (id integer PRIMARY KEY, label varchar(40))",
          "CREATE TABLE logs (id integer PRIMARY KEY, team_id integer REFERENCES teams (id))",
          "CREATE TABLE users (id integer PRIMARY KEY, name varchar(80) NOT NULL, old integer,"
              + " team_id integer, CONSTRAINT named CHECK (name <> ''),"
              + " CONSTRAINT users_team FOREIGN KEY (team_id) REFERENCES teams (id))",
          "CREATE INDEX users_name ON users (name)",
          "CREATE VIEW people AS SELECT id, name FROM users");

  private static final List<String> WANTED =
      List.of(
          "CREATE TABLE teams (id integer PRIMARY KEY, label varchar(40))",
          "CREATE TABLE users (id integer PRIMARY KEY, name varchar(90) DEFAULT 'x' NOT NULL,"
              + " team_id integer, nick varchar(20), CONSTRAINT named CHECK (name <> 'y'),"
              + " CONSTRAINT users_team FOREIGN KEY (team_id) REFERENCES teams (id))",
          "CREATE TABLE notes (id integer PRIMARY KEY, user_id integer REFERENCES users (id))",
          "CREATE UNIQUE INDEX users_name ON users (name, team_id)",
          "CREATE VIEW people AS SELECT id, name FROM users WHERE id > 0");

  @TempDir Path root;

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18, Engine.MARIADB})
  void everyChangeIsFoundInTheViewOfItsTableOrObject(TestDatabase database) {
    DiffResult diff = diff(database);
    Set<About> found = new HashSet<>();
    for (TableView table : diff.sideBySide().tables()) {
      found.add(about(table, "table", ""));
      table.columns().forEach(one -> found.add(about(table, "column", one.name())));
      table
          .parts()
          .forEach(
              one ->
                  found.add(
                      about(table, one.type(), one.name().isEmpty() ? text(one) : one.name())));
      table
          .references()
          .forEach(
              one ->
                  found.add(
                      about(
                          table,
                          "foreign key",
                          one.name().isEmpty()
                              ? "(" + String.join(", ", one.columns()) + ")"
                              : one.name())));
    }
    diff.sideBySide().objects().forEach(one -> found.add(one.about()));
    assertThat(diff.changes()).isNotEmpty();
    assertThat(diff.changes()).extracting(DiffResult.Line::about).isSubsetOf(found);
  }

  private static About about(TableView table, String type, String part) {
    return new About(table.schema(), table.name(), type, part);
  }

  private static String text(TableView.PartView part) {
    return part.after().or(part::before).orElseThrow();
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18, Engine.MARIADB})
  void theStatesAreThoseOfTheTwoDatabases(TestDatabase database) {
    DiffResult diff = diff(database);
    assertThat(diff.sideBySide().tables())
        .extracting(table -> table.state() + " " + table.name())
        .containsExactly("removed logs", "added notes", "same teams", "changed users");
    assertThat(diff.sideBySide().tables().get(3).columns())
        .extracting(column -> column.state() + " " + column.name())
        .containsExactly("same id", "changed name", "removed old", "same team_id", "added nick");
    assertThat(diff.sideBySide().objects()).extracting(ObjectView::state).contains("changed");
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18, Engine.MARIADB})
  void theTreeNamesEachOfThem(TestDatabase database) {
    List<String> tree = ConsoleText.lines(diff(database));
    assertThat(tree).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    assertThat(tree)
        .map(String::strip)
        .contains("- table logs (id, team_id)", "+ table notes (id, user_id)", "~ table users")
        .anyMatch(line -> line.startsWith("~ column name "))
        .anyMatch(line -> line.startsWith("- column old "))
        .anyMatch(line -> line.startsWith("+ column nick "))
        .anyMatch(
            line -> line.matches("~ index users_name \\(name\\).* -> unique \\(name, team_id\\).*"))
        .contains("~ view people");
  }

  private DiffResult diff(TestDatabase database) {
    try (TestDatabase other = database.engine().database("diff_view")) {
      Workshop from = filled(database, FORMER);
      Workshop to = filled(other, WANTED);
      Operand.Live one = new Operand.Live(from.target(), "one");
      Operand.Live two = new Operand.Live(to.target(), "two");
      return new Diff(new Operands(from.target().place(), one, two, () -> one))
          .execute(new DiffRequest(true, false, false, Optional.empty()));
    }
  }

  private Workshop filled(TestDatabase database, List<String> statements) {
    Workshop shop = new Workshop(root, database);
    statements.forEach(shop::execute);
    return shop;
  }
}
