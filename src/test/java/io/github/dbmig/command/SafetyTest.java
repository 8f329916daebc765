package io.github.dbmig.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.UnsafeChangeException;
import io.github.dbmig.command.request.RunRequest;
import io.github.dbmig.run.apply.LockPolicy;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

class SafetyTest {
  private static final String ONE = "20260101000000_one.sql";
  private static final String RENAME = "20260102000000_rename.sql";

  @TempDir Path root;

  private Workshop shop(TestDatabase database) {
    Workshop shop =
        new Workshop(root, database)
            .migration(ONE, "CREATE TABLE one (id INTEGER, name VARCHAR(9));", "DROP TABLE one;");
    new Run(shop.target()).execute(RunRequest.all());
    return shop.migration(
        RENAME,
        "ALTER TABLE one RENAME COLUMN name TO title;",
        "ALTER TABLE one RENAME COLUMN title TO name;");
  }

  @EachEngine
  void aBreakingChangeOfATableWithRowsIsRefusedWhereProtected(TestDatabase database) {
    Workshop shop = shop(database);
    shop.execute("INSERT INTO one VALUES (1, 'a')");
    assertThatThrownBy(() -> new Run(shop.target("production", true)).execute(RunRequest.all()))
        .isInstanceOf(UnsafeChangeException.class)
        .hasMessageContaining(RENAME + ", line 2")
        .hasMessageContaining(
            "dbmig:zero-downtime -Ddbmig.sql=\"ALTER TABLE one RENAME COLUMN name TO title\"")
        .hasMessageContaining("-Ddbmig.allowUnsafe=" + RENAME);
    assertThat(shop.column("SELECT name FROM one")).containsExactly("a");
    RunRequest accepted =
        new RunRequest(
            Optional.empty(),
            false,
            Set.of(),
            Optional.empty(),
            Set.of(RENAME),
            LockPolicy.DEFAULT);
    assertThat(new Run(shop.target("production", true)).execute(accepted).allowedUnsafe())
        .containsExactly(RENAME);
  }

  @EachEngine
  void itIsFreeWhereTheTableIsEmptyOrNothingIsProtected(TestDatabase database) {
    Workshop shop = shop(database);
    assertThat(new Run(shop.target("production", true)).execute(RunRequest.all()).applied())
        .hasSize(1);
    shop.execute("INSERT INTO one VALUES (1, 'a')");
    shop.migration("20260103000000_drop.sql", "DROP TABLE one;", "");
    assertThat(new Run(shop.target()).execute(RunRequest.all()).applied()).hasSize(1);
  }

  @EachEngine({Engine.POSTGRESQL14, Engine.POSTGRESQL18})
  void whatCannotBeReadIsRefusedWhereProtected(TestDatabase database) {
    Workshop shop =
        new Workshop(root, database)
            .migration(ONE, "DO $$ BEGIN EXECUTE 'CREATE TABLE x (id int)'; END $$;", "");
    assertThatThrownBy(() -> new Run(shop.target("production", true)).execute(RunRequest.all()))
        .isInstanceOf(UnsafeChangeException.class)
        .hasMessageContaining("cannot be read without running it");
    assertThat(new Run(shop.target()).execute(RunRequest.all()).applied()).hasSize(1);
  }

  @EachEngine({Engine.POSTGRESQL14, Engine.POSTGRESQL18})
  void aQueryThatCallsSomebodysFunctionIsRefusedWhereProtected(TestDatabase database) {
    Workshop shop = shop(database);
    shop.execute(
        "CREATE FUNCTION app_fix() RETURNS int LANGUAGE sql AS 'DELETE FROM one; SELECT 1'");
    shop.execute("CREATE FUNCTION app_pure() RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1'");
    shop.migration(RENAME, "SELECT count(*), now(), app_pure() FROM one WHERE id IN (1, 2);", "");
    new Run(shop.target("production", true)).execute(RunRequest.all());
    shop.migration("20260103000000_fix.sql", "SELECT public.App_Fix();", "");
    refusedAsUnreadable(shop, "20260103000000_fix.sql");
  }

  @EachEngine({Engine.POSTGRESQL18})
  void aFunctionThatIsMadeOnTheWayCountsToo(TestDatabase database) {
    Workshop shop =
        shop(database)
            .migration(
                RENAME,
                "CREATE FUNCTION later() RETURNS int LANGUAGE sql AS 'SELECT 1';",
                "DROP FUNCTION later();")
            .migration("20260103000000_call.sql", "SELECT later();", "");
    refusedAsUnreadable(shop, "20260103000000_call.sql");
  }

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void whatAFunctionSaysOfItselfCountsOnMysql(TestDatabase database) {
    Workshop shop = shop(database);
    shop.execute("CREATE FUNCTION app_pure() RETURNS INT DETERMINISTIC NO SQL RETURN 1");
    shop.execute("CREATE FUNCTION app_fix() RETURNS INT DETERMINISTIC MODIFIES SQL DATA RETURN 1");
    shop.migration(RENAME, "SELECT COUNT(*), app_pure() FROM one;", "");
    new Run(shop.target("production", true)).execute(RunRequest.all());
    shop.migration("20260103000000_fix.sql", "SELECT `app_fix`();", "");
    refusedAsUnreadable(shop, "20260103000000_fix.sql");
  }

  private static void refusedAsUnreadable(Workshop shop, String migration) {
    assertThatThrownBy(() -> new Run(shop.target("production", true)).execute(RunRequest.all()))
        .isInstanceOf(UnsafeChangeException.class)
        .hasMessageContaining(migration)
        .hasMessageContaining("cannot be read without running it");
  }
}
