package io.github.dbmig.database.dialect.postgresql.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.dialect.postgresql.ddl.PostgresqlDdl;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.diff.RenameEvidence;
import io.github.dbmig.model.diff.SchemaDiff;
import io.github.dbmig.model.diff.Snapshot;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.util.List;
import java.util.Set;

/** A user who is no superuser reads a whole database, and changes what is his. */
class OrdinaryUserTest {
  private static final String USER = "ordinary_user";

  private static final List<String> OTHERS =
      List.of(
          "CREATE SCHEMA closed",
          "CREATE TABLE closed.t (id serial PRIMARY KEY, name text CHECK (name <> ''))",
          "CREATE VIEW closed.v AS SELECT name FROM closed.t",
          "CREATE FUNCTION closed.f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
          "CREATE FOREIGN DATA WRAPPER far",
          "CREATE SERVER away FOREIGN DATA WRAPPER far OPTIONS (host 'h')",
          "CREATE USER MAPPING FOR PUBLIC SERVER away OPTIONS (password 'hidden')",
          "CREATE PUBLICATION changes FOR TABLE closed.t",
          "ALTER TABLE closed.t ENABLE ROW LEVEL SECURITY",
          "CREATE POLICY own ON closed.t USING (id > 0)");

  private static final List<String> OWN =
      List.of(
          "CREATE SCHEMA mine",
          "CREATE TYPE mine.mood AS ENUM ('ok', 'bad')",
          "CREATE TABLE mine.t (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, m mine.mood)",
          "CREATE VIEW mine.v AS SELECT m FROM mine.t",
          "COMMENT ON VIEW mine.v IS 'a view'",
          "GRANT SELECT ON mine.v TO PUBLIC");

  private static Snapshot snapshot(Session session) {
    return new PostgresqlIntrospector().snapshot(session, Set.of());
  }

  private static List<String> statements(Snapshot from, Snapshot to) {
    PostgresqlDdl ddl = new PostgresqlDdl();
    return ddl.statements(
        from.schema(), SchemaDiff.planned(from, to, RenameEvidence.NONE, ddl.rules()), false);
  }

  @EachEngine({Engine.POSTGRESQL14, Engine.POSTGRESQL18})
  void readsEverythingAndChangesItsOwn(TestDatabase database) {
    try (Session superuser = JdbcSession.open(database.url())) {
      superuser.execute(
          "DO $$ BEGIN CREATE ROLE ordinary_user LOGIN PASSWORD 'test';"
              + " EXCEPTION WHEN duplicate_object THEN NULL; END $$");
      superuser.execute("GRANT CREATE ON DATABASE " + database.url().database() + " TO " + USER);
      OTHERS.forEach(superuser::execute);
      try (Session user = JdbcSession.open(database.url().as(USER, Secret.of("test")))) {
        Snapshot before = snapshot(user);
        assertThat(before.schema().tables()).isEqualTo(snapshot(superuser).schema().tables());
        assertThat(before.schema().objects().values().toString()).doesNotContain("hidden");
        OWN.forEach(user::execute);
        Snapshot after = snapshot(user);
        user.atomic(statements(after, before));
        assertThat(snapshot(user).schema()).isEqualTo(before.schema());
        user.atomic(statements(before, after));
        assertThat(snapshot(user).schema()).isEqualTo(after.schema());
      }
    }
  }
}
