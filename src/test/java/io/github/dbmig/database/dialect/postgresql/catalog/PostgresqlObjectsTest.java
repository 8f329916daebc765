package io.github.dbmig.database.dialect.postgresql.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.UnsafeChangeException;
import io.github.dbmig.database.dialect.postgresql.ddl.PostgresqlDdl;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.diff.RenameEvidence;
import io.github.dbmig.model.diff.SchemaDiff;
import io.github.dbmig.model.diff.Snapshot;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Objects that are no tables: made, altered and dropped on real servers, and read as equal. */
class PostgresqlObjectsTest {
  private static final List<String> MADE =
      List.of(
          "DO $$ BEGIN CREATE ROLE reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$",
          "CREATE SCHEMA \"App\"",
          "CREATE TYPE \"App\".\"Mood\" AS ENUM ('ok', 'it''s', 'z')",
          "CREATE DOMAIN code AS varchar(10) COLLATE \"C\" DEFAULT 'x' NOT NULL"
              + " CHECK (VALUE <> '') CONSTRAINT other CHECK (VALUE <> 'b')",
          "CREATE TYPE pair AS (a int, b text COLLATE \"C\", m \"App\".\"Mood\"[])",
          "CREATE TYPE lengths AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi)",
          "CREATE FUNCTION f(a int, b text DEFAULT 'x', OUT c int) LANGUAGE sql AS 'SELECT 1'",
          "CREATE FUNCTION g(VARIADIC int[]) RETURNS TABLE (x int) LANGUAGE sql COST 5 ROWS 10"
              + " AS 'SELECT 1'",
          "CREATE PROCEDURE p() LANGUAGE sql BEGIN ATOMIC SELECT 1; END",
          "CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0')",
          "CREATE AGGREGATE rows(*) (SFUNC = int8inc, STYPE = int8, INITCOND = '0')",
          "CREATE SEQUENCE q AS int MAXVALUE 100 CYCLE",
          "CREATE TABLE t (id serial PRIMARY KEY, mood \"App\".\"Mood\")",
          "CREATE COLLATION plain (locale = 'C')",
          "CREATE FOREIGN DATA WRAPPER w OPTIONS (debug 'a=b')",
          "CREATE SERVER sv TYPE 't' VERSION '1' FOREIGN DATA WRAPPER w OPTIONS (host 'h')",
          "CREATE USER MAPPING FOR PUBLIC SERVER sv OPTIONS (\"user\" 'u')",
          "CREATE FUNCTION et() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'",
          "CREATE EVENT TRIGGER e ON ddl_command_end WHEN TAG IN ('CREATE VIEW')"
              + " EXECUTE FUNCTION et()",
          "CREATE FUNCTION toi(\"App\".\"Mood\") RETURNS int LANGUAGE sql IMMUTABLE"
              + " AS 'SELECT 1'",
          "CREATE CAST (\"App\".\"Mood\" AS int) WITH FUNCTION toi(\"App\".\"Mood\")",
          "CREATE OPERATOR === (FUNCTION = int4eq, LEFTARG = int, RIGHTARG = int)",
          "CREATE TEXT SEARCH DICTIONARY words (TEMPLATE = simple, STOPWORDS = english)",
          "CREATE TEXT SEARCH CONFIGURATION found (COPY = simple)",
          "ALTER TEXT SEARCH CONFIGURATION found ALTER MAPPING FOR word WITH words, simple",
          "ALTER DEFAULT PRIVILEGES IN SCHEMA \"App\" GRANT SELECT ON TABLES TO reader",
          "ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC",
          "CREATE PUBLICATION inserts FOR TABLE t WITH (publish = 'insert')",
          "CREATE PUBLICATION everything FOR ALL TABLES");

  private static final List<String> ALTERED =
      List.of(
          "ALTER TYPE \"App\".\"Mood\" ADD VALUE 'first' BEFORE 'ok'",
          "ALTER TYPE \"App\".\"Mood\" ADD VALUE 'last'",
          "ALTER DOMAIN code DROP NOT NULL",
          "ALTER DOMAIN code SET DEFAULT 'y'",
          "ALTER DOMAIN code RENAME CONSTRAINT other TO another",
          "ALTER DOMAIN code ADD CONSTRAINT later CHECK (VALUE <> 'c') NOT VALID",
          "ALTER TYPE pair DROP ATTRIBUTE a, ADD ATTRIBUTE z int",
          "CREATE OR REPLACE FUNCTION f(a int, b text DEFAULT 'z', OUT c int) LANGUAGE sql"
              + " SECURITY DEFINER SET search_path TO public AS 'SELECT 2'",
          "DROP FUNCTION g(int[])",
          "CREATE FUNCTION g(VARIADIC int[]) RETURNS TABLE (y int) LANGUAGE sql AS 'SELECT 1'",
          "ALTER SEQUENCE q AS bigint MINVALUE 50 MAXVALUE 1000 START 60 RESTART NO CYCLE CACHE 5",
          "ALTER SERVER sv OPTIONS (SET host 'i', ADD port '1')",
          "ALTER USER MAPPING FOR PUBLIC SERVER sv OPTIONS (DROP \"user\")",
          "ALTER EVENT TRIGGER e DISABLE",
          "ALTER TEXT SEARCH CONFIGURATION found DROP MAPPING FOR email",
          "ALTER DEFAULT PRIVILEGES IN SCHEMA \"App\" GRANT INSERT ON TABLES TO reader",
          "ALTER PUBLICATION inserts SET (publish = 'insert, update')",
          "ALTER PUBLICATION inserts DROP TABLE t");

  @EachEngine({Engine.POSTGRESQL14, Engine.POSTGRESQL18})
  void objectsAreMadeAlteredAndDropped(TestDatabase database) {
    try (Session session = JdbcSession.open(database.url())) {
      Snapshot empty = snapshot(session);
      MADE.forEach(session::execute);
      Snapshot made = snapshot(session);
      ALTERED.forEach(session::execute);
      Snapshot altered = snapshot(session);
      for (List<Snapshot> way :
          List.of(
              List.of(altered, made),
              List.of(made, empty),
              List.of(empty, altered),
              List.of(altered, made),
              List.of(made, altered),
              List.of(altered, empty))) {
        carry(session, way.get(0), way.get(1));
        assertThat(snapshot(session).schema().objects().values())
            .containsExactlyInAnyOrderElementsOf(way.get(1).schema().objects().values());
      }
    }
  }

  private static final List<String> HOLDERS =
      List.of(
          "CREATE TYPE mood AS ENUM ('a', 'b', 'c')",
          "CREATE DOMAIN good AS mood CHECK (VALUE <> 'c')",
          "CREATE TYPE couple AS (m mood, n int)",
          "CREATE TABLE t (id int PRIMARY KEY, m mood DEFAULT 'a', ms mood[] DEFAULT '{a}', g good,"
              + " b couple, CHECK (m <> 'c'), up text GENERATED ALWAYS AS (CASE m WHEN 'a' THEN 'x'"
              + " END) STORED)",
          "CREATE UNIQUE INDEX by_m ON t (m) WHERE m <> 'b'",
          "CREATE VIEW v AS SELECT m, g FROM t WHERE m = 'a'",
          "COMMENT ON VIEW v IS 'kept'",
          "CREATE FUNCTION said(m mood) RETURNS text LANGUAGE sql AS 'SELECT 1::text'",
          "CREATE VIEW w AS SELECT said(m) FROM v",
          "COMMENT ON TYPE mood IS 'kept too'");

  @EachEngine({Engine.POSTGRESQL14, Engine.POSTGRESQL18})
  void anEnumLosesAndMovesValuesUnderAllWhoHoldIt(TestDatabase database) {
    try (Session session = JdbcSession.open(database.url())) {
      List<String> other = new ArrayList<>(HOLDERS);
      other.set(0, "CREATE TYPE mood AS ENUM ('c', 'new', 'a')");
      other.replaceAll(sql -> sql.replace("m <> 'b'", "m <> 'new'"));
      Snapshot empty = snapshot(session);
      other.forEach(session::execute);
      Snapshot after = snapshot(session);
      carry(session, after, empty);
      HOLDERS.forEach(session::execute);
      session.execute(
          "INSERT INTO t VALUES (1, 'a', '{a,a}', 'a', '(a,7)'), (2, NULL, NULL, NULL, NULL)");
      carry(session, snapshot(session), after);
      assertThat(snapshot(session).schema()).isEqualTo(after.schema());
      assertThat(
              session.query(
                  "SELECT concat_ws(' ', m, ms, g, b, up) FROM t ORDER BY id", row -> row.text(1)))
          .containsExactly("a {a,a} a (a,7) x", "");
    }
  }

  @EachEngine({Engine.POSTGRESQL14, Engine.POSTGRESQL18})
  void aNewValueIsUsedInTheSameTransaction(TestDatabase database) {
    try (Session session = JdbcSession.open(database.url())) {
      session.execute("CREATE TYPE mood AS ENUM ('a', 'b', 'c')");
      session.execute("CREATE TABLE t (m mood DEFAULT 'c')");
      Snapshot after = snapshot(session);
      session.execute("DROP TABLE t");
      session.execute("DROP TYPE mood");
      session.execute("CREATE TYPE mood AS ENUM ('a', 'b')");
      session.execute("CREATE TABLE t (m mood DEFAULT 'a')");
      Snapshot before = snapshot(session);
      session.atomic(statements(before, after));
      assertThat(snapshot(session).schema()).isEqualTo(after.schema());
    }
  }

  @EachEngine({Engine.POSTGRESQL14, Engine.POSTGRESQL18})
  void attributesGoAndMoveUnderWhoReadsThem(TestDatabase database) {
    try (Session session = JdbcSession.open(database.url())) {
      session.execute("CREATE TYPE pair AS (a int, b text, c int)");
      session.execute("CREATE TABLE t (id int, p pair)");
      session.execute("CREATE VIEW v AS SELECT (p).a, (p).b FROM t");
      session.execute("INSERT INTO t VALUES (1, '(1,x,2)'), (2, NULL)");
      Snapshot three = snapshot(session);
      session.execute("DROP VIEW v");
      session.execute("ALTER TYPE pair DROP ATTRIBUTE a");
      session.execute("CREATE VIEW v AS SELECT (p).b FROM t");
      Snapshot two = snapshot(session);
      carry(session, two, three);
      assertThat(snapshot(session).schema()).isEqualTo(three.schema());
      session.execute("UPDATE t SET p.a = 1 WHERE id = 1");
      assertThat(session.query("SELECT p::text FROM t WHERE id = 1", row -> row.text(1)))
          .containsExactly("(1,x,2)");
      carry(session, three, two);
      assertThat(snapshot(session).schema()).isEqualTo(two.schema());
    }
  }

  @EachEngine({Engine.POSTGRESQL14, Engine.POSTGRESQL18})
  void whatATableIsPartitionedByIsNotRetyped(TestDatabase database) {
    try (Session session = JdbcSession.open(database.url())) {
      session.execute("CREATE TYPE mood AS ENUM ('a', 'b')");
      session.execute("CREATE TABLE t (m mood) PARTITION BY LIST (m)");
      Snapshot before = snapshot(session);
      session.execute("DROP TABLE t");
      session.execute("DROP TYPE mood");
      session.execute("CREATE TYPE mood AS ENUM ('b', 'a')");
      session.execute("CREATE TABLE t (m mood) PARTITION BY LIST (m)");
      Snapshot after = snapshot(session);
      assertThatThrownBy(() -> statements(before, after))
          .isInstanceOf(UnsafeChangeException.class)
          .hasMessageContaining("partitioned by m");
    }
  }

  private static Snapshot snapshot(Session session) {
    return new PostgresqlIntrospector().snapshot(session, Set.of());
  }

  private static List<String> statements(Snapshot from, Snapshot to) {
    PostgresqlDdl ddl = new PostgresqlDdl();
    return ddl.statements(
        from.schema(), SchemaDiff.planned(from, to, RenameEvidence.NONE, ddl.rules()), false);
  }

  private static void carry(Session session, Snapshot from, Snapshot to) {
    statements(from, to).forEach(session::execute);
  }
}
