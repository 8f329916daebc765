package io.github.dbmig.run.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.database.dialect.PlanParts;
import io.github.dbmig.database.dialect.PlanRendering;
import io.github.dbmig.database.dialect.ScratchDatabase;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.change.Evolution;
import io.github.dbmig.model.plan.Phase;
import io.github.dbmig.model.plan.Plan;
import io.github.dbmig.model.plan.PlanPhase;
import io.github.dbmig.model.plan.Step;
import io.github.dbmig.model.planner.Options;
import io.github.dbmig.model.planner.ZeroDowntimePlanner;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.server.TableSizes;
import io.github.dbmig.server.Dialects;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;

/** The laws of a plan, each asked of the real server. */
class PlanLawsTest {
  private static final String USERS =
      "CREATE TABLE users (id integer PRIMARY KEY, name varchar(80) NOT NULL, note text)";

  /** Statements of the history, the change, and the value where one is needed. */
  private record Case(List<String> history, String change, String up) {
    static Case of(String change, String... history) {
      return new Case(List.of(history), change, "");
    }
  }

  private static final Map<String, Case> CASES =
      Map.ofEntries(
          Map.entry(
              "rename", Case.of("ALTER TABLE users RENAME COLUMN name TO display_name", USERS)),
          Map.entry(
              "rename nullable", Case.of("ALTER TABLE users RENAME COLUMN note TO remark", USERS)),
          Map.entry(
              "rename with default",
              Case.of(
                  "ALTER TABLE t RENAME COLUMN a TO b",
                  "CREATE TABLE t (id integer PRIMARY KEY, a varchar(9) DEFAULT 'x' NOT NULL)")),
          Map.entry(
              "rename indexed",
              Case.of(
                  "ALTER TABLE users RENAME COLUMN name TO display_name",
                  USERS,
                  "CREATE INDEX users_name ON users (name, id DESC)",
                  "CREATE UNIQUE INDEX users_name_note ON users (note, name)")),
          Map.entry(
              "rename unique",
              Case.of(
                  "ALTER TABLE t RENAME COLUMN code TO sku",
                  "CREATE TABLE t (id integer PRIMARY KEY, code varchar(9) NOT NULL UNIQUE,"
                      + " region integer, UNIQUE (region, code))")),
          Map.entry(
              "rename checked",
              Case.of(
                  "ALTER TABLE t RENAME COLUMN age TO years",
                  "CREATE TABLE t (id integer PRIMARY KEY, age integer CHECK (age > 0),"
                      + " top integer, CONSTRAINT below CHECK (age < top AND top < 1000))")),
          Map.entry(
              "rename referencing",
              Case.of(
                  "ALTER TABLE child RENAME COLUMN parent TO owner",
                  "CREATE TABLE parent (id integer PRIMARY KEY)",
                  "CREATE TABLE child (id integer PRIMARY KEY, parent integer NOT NULL"
                      + " REFERENCES parent (id) ON DELETE CASCADE)")),
          Map.entry(
              "rename in a table with children and triggers",
              Case.of(
                  "ALTER TABLE parent RENAME COLUMN label TO title",
                  "CREATE TABLE parent (id integer PRIMARY KEY, label text NOT NULL)",
                  "CREATE TABLE child (id integer PRIMARY KEY, parent integer"
                      + " REFERENCES parent (id) ON DELETE CASCADE)",
                  "INSERT INTO parent (id, label) VALUES (1, 'a')",
                  "INSERT INTO child VALUES (1, 1)")),
          Map.entry(
              "rename odd names",
              Case.of(
                  "ALTER TABLE \"My Table\" RENAME COLUMN \"select\" TO \"Ünï \"\"q\"\"\"",
                  "CREATE TABLE \"My Table\" (\"a b\" integer PRIMARY KEY,"
                      + " \"select\" text NOT NULL)")),
          Map.entry(
              "composite key",
              Case.of(
                  "ALTER TABLE t RENAME COLUMN v TO w",
                  "CREATE TABLE t (a integer, b varchar(5), v text NOT NULL,"
                      + " PRIMARY KEY (b, a))")),
          Map.entry(
              "add not null with a value",
              new Case(
                  List.of(USERS, "INSERT INTO users VALUES (1, 'a', NULL)"),
                  "ALTER TABLE users ADD COLUMN plan varchar(10) NOT NULL",
                  "lower(name) || '!'")),
          Map.entry(
              "add not null with a constant",
              Case.of(
                  "ALTER TABLE users ADD COLUMN plan varchar(10) DEFAULT 'free' NOT NULL", USERS)),
          Map.entry("add nullable", Case.of("ALTER TABLE users ADD COLUMN plan text", USERS)),
          Map.entry(
              "add not null with a random value",
              Case.of(
                  "ALTER TABLE users ADD COLUMN n double precision DEFAULT (random()) NOT NULL",
                  USERS)),
          Map.entry(
              "two at once",
              new Case(
                  List.of(USERS),
                  "ALTER TABLE users RENAME COLUMN name TO display_name;"
                      + "ALTER TABLE users ADD COLUMN plan text NOT NULL",
                  "'p'")));

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18})
  void allPhasesTogetherEndWhereTheDirectChangeEndsAndAllDownsWhereItBegan(
      Engine engine, TestDatabase database) {
    holds(engine, database);
  }

  @Tag("ci")
  @EachEngine(except = {Engine.SQLITE, Engine.POSTGRESQL18, Engine.MYSQL, Engine.MARIADB})
  void theSameOnOlderServers(Engine engine, TestDatabase database) {
    holds(engine, database);
  }

  private static void holds(Engine engine, TestDatabase database) {
    PlanParts parts = Dialects.of(engine).planParts().orElseThrow();
    try (Session session = JdbcSession.open(database.url())) {
      CASES.forEach(
          (name, each) -> {
            ChangeCapture capture =
                new ChangeCapture(
                    parts.schema(),
                    session,
                    scratch -> Replay.statements(scratch, each.history(), "the history"),
                    Set.of());
            Captured captured = capture.capture(List.of(each.change().split(";")));
            Plan plan = plan(parts, session, captured, each.up());
            try (ScratchDatabase scratch = capture.replayed()) {
              new PlanProof(parts.schema(), Set.of()).check(plan, captured, scratch);
            } catch (RuntimeException e) {
              throw new AssertionError(name + " on " + engine + "\n" + text(plan), e);
            }
            lawsOfTheModel(name, captured, plan);
          });
    }
  }

  private static Plan plan(PlanParts parts, Session session, Captured captured, String up) {
    Map<io.github.dbmig.model.schema.ObjectName, Long> rows =
        captured.before().schema().tables().keySet().stream()
            .collect(Collectors.toMap(table -> table, table -> 10L));
    Plan plan =
        ZeroDowntimePlanner.plan(
            captured.before().schema(),
            captured.changes(),
            parts.introspector().capabilities(session),
            new TableSizes(rows),
            Options.named("20260101000000_test").up(up).unseen(captured.before().unseen()));
    return PlanRendering.render(plan, captured.before().schema(), parts);
  }

  private static void lawsOfTheModel(String name, Captured captured, Plan plan) {
    Schema before = captured.before().schema();
    assertThat(Evolution.apply(before, captured.changes()))
        .as(name)
        .isEqualTo(captured.after().schema());
    Schema now = before;
    for (PlanPhase phase : plan.phases()) {
      for (Step step : phase.steps()) {
        for (Change change : step.changes()) {
          Schema next = Evolution.apply(now, List.of(change));
          assertThat(Evolution.apply(next, List.of(change.reverse())))
              .as(name + ": " + change.text() + " and back")
              .isEqualTo(now);
          now = next;
        }
        assertThat(step.timeoutMs()).isPositive();
        assertThat(step.down().isEmpty())
            .as(name + ": a way back of " + step.name())
            .isEqualTo(step.changes().isEmpty());
      }
      if (phase.name() != Phase.CONTRACT) {
        assertThat(removed(before, now)).as(name + " " + phase.name()).isEmpty();
      }
    }
    assertThat(now).as(name).isEqualTo(captured.after().schema());
  }

  /** Tables and columns of before that are no longer there. */
  private static List<String> removed(Schema before, Schema now) {
    return before.tables().values().stream()
        .flatMap(
            table ->
                table.columns().keySet().stream()
                    .filter(
                        column ->
                            now.table(table.name())
                                .filter(other -> other.columns().containsKey(column))
                                .isEmpty()))
        .toList();
  }

  static String text(Plan plan) {
    StringBuilder text = new StringBuilder(plan.strategy());
    for (PlanPhase phase : plan.phases()) {
      for (Step step : phase.steps()) {
        text.append("\n-- ").append(phase.name()).append(' ').append(step.name()).append('\n');
        text.append(String.join(";\n", step.sql()));
        text.append("\n-- down\n").append(String.join(";\n", step.down()));
      }
    }
    return text.toString();
  }
}
