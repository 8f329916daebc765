package io.github.dbmig.database.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.diff.Snapshot;
import io.github.dbmig.model.diff.Unseen;
import io.github.dbmig.server.Dialects;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Path;
import java.util.List;

/** What a user without rights is not shown is counted, and never taken for absent. */
class MysqlRightsTest {
  private static final String SCHEMA =
      """
      CREATE TABLE t (id INT PRIMARY KEY);
      CREATE TABLE u (id INT PRIMARY KEY);
      CREATE VIEW v AS SELECT id FROM t;
      CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW SET NEW.id = 1;
      CREATE PROCEDURE p() SELECT 1;
      CREATE EVENT e ON SCHEDULE EVERY 1 DAY STARTS '2035-01-01 00:00:00' DO SET @a = 1;
      """;

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void aReaderCountsWhatItMayNotList(TestDatabase database) {
    Snapshot seen = seen(database, "SELECT, SHOW VIEW", "*");
    assertThat(seen.schema().tables()).hasSize(2);
    assertThat(seen.schema().objects()).hasSize(1);
    assertThat(seen.unseen())
        .extracting(Unseen::kind)
        .containsExactlyInAnyOrder(
            "triggers that may not be listed",
            "events that may not be listed",
            "routines that may not be listed");
  }

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void aReaderOfOneTableCountsTheTablesToo(TestDatabase database) {
    Snapshot seen = seen(database, "SELECT", "t");
    assertThat(seen.schema().tables()).hasSize(1);
    assertThat(seen.unseen()).extracting(Unseen::kind).contains("tables that may not be listed");
  }

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void textsThatMayNotBeReadAreCounted(TestDatabase database) {
    Snapshot seen = seen(database, "SELECT, TRIGGER, EVENT, EXECUTE", "*");
    assertThat(seen.unseen())
        .extracting(Unseen::kind)
        .containsExactlyInAnyOrder(
            "routine whose text cannot be read", "view whose text cannot be read");
  }

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void theOwnerOfTheDatabaseMissesNothing(TestDatabase database) {
    Snapshot seen = seen(database, "ALL", "*");
    assertThat(seen.schema().tables()).hasSize(2);
    assertThat(seen.unseen()).extracting(Unseen::kind).noneMatch(kind -> kind.contains("listed"));
  }

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void rightsOfAnActiveRoleCount(TestDatabase database) {
    try (Session root = JdbcSession.open(database.url())) {
      root.execute("CREATE ROLE IF NOT EXISTS seers");
      root.execute("GRANT ALL ON `" + database.url().database() + "`.* TO seers");
    }
    Snapshot seen = seen(database, "SELECT", "*", "GRANT seers TO limited", "SET ROLE seers");
    assertThat(seen.unseen()).extracting(Unseen::kind).noneMatch(kind -> kind.contains("listed"));
  }

  private static Snapshot seen(TestDatabase database, String rights, String on, String... more) {
    String name = database.url().database();
    try (Session root = JdbcSession.open(database.url())) {
      Pair.run(root, SCHEMA);
      root.execute("DROP USER IF EXISTS limited");
      root.execute("CREATE USER limited IDENTIFIED BY 'test'");
      root.execute("GRANT " + rights + " ON `" + name + "`." + on + " TO limited");
      if (more.length > 0) {
        root.execute(more[0]);
      }
    }
    try (Session limited = JdbcSession.open(limited(database))) {
      List.of(more).stream().skip(1).forEach(limited::execute);
      return Pair.snapshot(limited);
    }
  }

  private static DatabaseUrl limited(TestDatabase database) {
    String text = database.text().replace("//test:", "//limited:");
    return Dialects.of(database.engine()).urls().parse(Secret.of(text), Path.of("/"));
  }
}
