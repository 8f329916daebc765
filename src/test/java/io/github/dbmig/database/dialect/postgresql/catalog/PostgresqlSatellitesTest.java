package io.github.dbmig.database.dialect.postgresql.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.database.dialect.postgresql.ddl.PostgresqlDdl;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.diff.RenameEvidence;
import io.github.dbmig.model.diff.SchemaDiff;
import io.github.dbmig.model.diff.Snapshot;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Ref;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.util.List;
import java.util.Set;

/** Comments, owners and privileges, read from real servers and written back. */
class PostgresqlSatellitesTest {
  private static final List<String> OBJECTS =
      List.of(
          "DO $$ BEGIN CREATE ROLE reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$",
          "CREATE TYPE \"Mood\" AS ENUM ('ok')",
          "CREATE DOMAIN \"given name\" AS text CONSTRAINT \"not empty\" CHECK (VALUE <> '')",
          "CREATE TABLE t (id int CONSTRAINT \"the key\" PRIMARY KEY, \"a b\" text)",
          "CREATE VIEW v AS SELECT id FROM t",
          "CREATE SEQUENCE s",
          "CREATE FUNCTION f(m \"Mood\", n int) RETURNS int LANGUAGE sql AS 'SELECT 1'",
          "CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1'");

  private static final List<String> SATELLITES =
      List.of(
          "COMMENT ON TYPE \"Mood\" IS 'it''s a \\ type'",
          "COMMENT ON CONSTRAINT \"not empty\" ON DOMAIN \"given name\" IS 'of a domain'",
          "COMMENT ON CONSTRAINT \"the key\" ON t IS 'of a table'",
          "COMMENT ON INDEX \"the key\" IS 'of an index'",
          "COMMENT ON COLUMN v.id IS 'of a view'",
          "COMMENT ON FUNCTION f(\"Mood\", int) IS 'of a function'",
          "COMMENT ON SCHEMA public IS 'ours'",
          "ALTER FUNCTION f(\"Mood\", int) OWNER TO reader",
          "ALTER TABLE t OWNER TO reader",
          "ALTER SEQUENCE s OWNER TO reader",
          "GRANT SELECT (\"a b\"), UPDATE (id) ON t TO PUBLIC",
          "GRANT SELECT, INSERT ON v TO reader WITH GRANT OPTION",
          "GRANT USAGE ON SEQUENCE s TO PUBLIC",
          "REVOKE EXECUTE ON PROCEDURE p() FROM PUBLIC",
          "GRANT USAGE ON SCHEMA public TO reader",
          "GRANT USAGE ON TYPE \"Mood\" TO reader");

  @EachEngine({Engine.POSTGRESQL14, Engine.POSTGRESQL18})
  void whatHangsOnObjectsIsWrittenAndTakenBack(TestDatabase database) {
    try (Session session = JdbcSession.open(database.url())) {
      OBJECTS.forEach(session::execute);
      Snapshot without = snapshot(session);
      SATELLITES.forEach(session::execute);
      Snapshot with = snapshot(session);
      assertThat(with.schema().objects())
          .hasSizeGreaterThan(without.schema().objects().size() + 10);
      carry(session, with, without);
      assertThat(snapshot(session).schema()).isEqualTo(without.schema());
      carry(session, without, with);
      assertThat(snapshot(session).schema()).isEqualTo(with.schema());
    }
  }

  @EachEngine({Engine.POSTGRESQL14, Engine.POSTGRESQL18})
  void aGrantKeepsItsOptionApart(TestDatabase database) {
    try (Session session = JdbcSession.open(database.url())) {
      OBJECTS.forEach(session::execute);
      session.execute("GRANT SELECT ON t TO reader");
      Snapshot plain = snapshot(session);
      session.execute("GRANT SELECT ON t TO reader WITH GRANT OPTION");
      Snapshot optional = snapshot(session);
      carry(session, optional, plain);
      assertThat(snapshot(session).schema()).isEqualTo(plain.schema());
      carry(session, plain, optional);
      assertThat(snapshot(session).schema()).isEqualTo(optional.schema());
    }
  }

  @EachEngine({Engine.POSTGRESQL14, Engine.POSTGRESQL18})
  void aCommentNeedsWhatItIsAbout(TestDatabase database) {
    try (Session session = JdbcSession.open(database.url())) {
      OBJECTS.forEach(session::execute);
      SATELLITES.forEach(session::execute);
      ObjectName table = new ObjectName("public", "t");
      assertThat(snapshot(session).dependencies().users(Ref.constraint(table, "the key")))
          .contains(
              Ref.object(
                  new StoredObject.Id(StoredObject.Kind.COMMENT, table, "CONSTRAINT the key")),
              Ref.object(new StoredObject.Id(StoredObject.Kind.COMMENT, table, "INDEX the key")));
    }
  }

  private static Snapshot snapshot(Session session) {
    return new PostgresqlIntrospector().snapshot(session, Set.of());
  }

  private static void carry(Session session, Snapshot from, Snapshot to) {
    PostgresqlDdl ddl = new PostgresqlDdl();
    ddl.statements(
            from.schema(), SchemaDiff.planned(from, to, RenameEvidence.NONE, ddl.rules()), false)
        .forEach(session::execute);
  }
}
