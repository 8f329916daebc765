package io.github.dbmig.database.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.database.dialect.ScratchDatabase;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;

class MysqlScratchTest {
  private static final String CHARSET = "SELECT @@collation_database";

  private final MysqlScratch scratch = new MysqlScratch();

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void itInheritsWhatTheDatabaseHandsOnAndGoes(TestDatabase database) {
    try (Session session = JdbcSession.open(database.url())) {
      session.execute(
          "ALTER DATABASE `"
              + database.url().database()
              + "` CHARACTER SET latin1 COLLATE latin1_bin");
      session.execute("USE `" + database.url().database() + "`");
      String name;
      try (ScratchDatabase made = scratch.create(session)) {
        name = made.session().url().database();
        assertThat(made.session().first(CHARSET, row -> row.text(1))).contains("latin1_bin");
      }
      assertThat(exists(session, name)).isFalse();
    }
  }

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void clearingKeepsTheTablesAndTheirReferences(TestDatabase database) {
    try (Session session = JdbcSession.open(database.url())) {
      Pair.run(
          session,
          "CREATE TABLE p (id INT AUTO_INCREMENT PRIMARY KEY); CREATE TABLE c (p INT REFERENCES p"
              + " (id), CONSTRAINT c_p FOREIGN KEY (p) REFERENCES p (id));"
              + " INSERT INTO p VALUES (5); INSERT INTO c VALUES (5)");
      scratch.clear(session);
      session.execute("INSERT INTO p VALUES (NULL)");
      assertThat(session.query("SELECT id FROM p", row -> row.number(1))).containsExactly(1L);
      assertThat(session.query("SELECT p FROM c", row -> row.number(1))).isEmpty();
    }
  }

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void onlyOldLeftOversAreSwept(TestDatabase database) {
    try (Session session = JdbcSession.open(database.url())) {
      session.execute("CREATE DATABASE dbmig_scratch_20200101000000_00000000");
      session.execute("CREATE DATABASE dbmig_scratch_29990101000000_00000000");
      try {
        assertThat(scratch.sweep(session)).isEqualTo(1);
        assertThat(exists(session, "dbmig_scratch_20200101000000_00000000")).isFalse();
        assertThat(exists(session, "dbmig_scratch_29990101000000_00000000")).isTrue();
      } finally {
        session.execute("DROP DATABASE dbmig_scratch_29990101000000_00000000");
      }
    }
  }

  private static boolean exists(Session session, String name) {
    return session
        .first("SELECT 1 FROM information_schema.schemata WHERE schema_name = ?", row -> 1, name)
        .isPresent();
  }
}
