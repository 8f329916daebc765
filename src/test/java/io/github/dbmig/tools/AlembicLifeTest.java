package io.github.dbmig.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An Alembic project's whole life under dbmig, beside what Alembic itself says. */
class AlembicLifeTest {
  @TempDir Path root;

  @ParameterizedTest
  @CsvSource({"1.20,POSTGRESQL18"})
  void fromTheFirstMigrationToTheLastRollback(String version, Engine engine) throws Exception {
    life(version, engine);
  }

  @Tag("ci")
  @ParameterizedTest
  @CsvSource({"1.20,SQLITE", "1.20,MYSQL", "1.8,SQLITE", "1.8,POSTGRESQL14"})
  void onEveryVersionAndEngine(String version, Engine engine) throws Exception {
    life(version, engine);
  }

  private void life(String version, Engine engine) throws Exception {
    try (TestDatabase database = engine.database("alembic")) {
      ToolShop shop = AlembicShop.of(root, database, version);
      assertThat(shop.states()).isEqualTo(Map.of("a1", "pending", "a2", "pending"));

      RunResult first = shop.run();
      assertThat(first.error()).isEmpty();
      assertThat(first.applied()).extracting(RunResult.Step::id).containsExactly("a1", "a2");
      assertThat(shop.states()).isEqualTo(Map.of("a1", "applied", "a2", "applied"));
      assertThat(shop.column("SELECT version_num FROM alembic_version")).containsExactly("a2");
      assertThat(AlembicShop.alembic(shop, database, "current")).contains("a2 (head)");
      assertThat(shop.run().applied()).isEmpty();

      assertThat(shop.rollback(OptionalInt.of(1), Optional.empty(), false).error()).isEmpty();
      assertThat(shop.states()).isEqualTo(Map.of("a1", "applied", "a2", "pending"));
      assertThat(shop.run().applied()).extracting(RunResult.Step::id).containsExactly("a2");

      aBrokenOneIsToldInFullAndLeavesTheRest(shop);
      shop.edit("migrations/versions/a1_users.py", "String(100)", "String(120)");
      assertThat(shop.states()).containsEntry("a1", "modified");
      assertThat(shop.rollback(OptionalInt.empty(), Optional.empty(), true).error()).isEmpty();
      assertThat(shop.column("SELECT version_num FROM alembic_version")).isEmpty();
      assertThat(shop.root().resolve("other.sqlite3")).doesNotExist();
    }
  }

  private void aBrokenOneIsToldInFullAndLeavesTheRest(ToolShop shop) throws Exception {
    AlembicShop.revision(
        shop, "a3", "\"a2\"", "op.execute('ALTER TABLE nowhere ADD COLUMN x INTEGER')", "pass");
    RunResult broken = shop.run();
    assertThat(broken.failed()).isPresent();
    assertThat(broken.failed().get().id()).isEqualTo("a3");
    assertThat(broken.error().get().getMessage()).contains("nowhere");
    assertThat(shop.states()).containsEntry("a3", "pending").containsEntry("a2", "applied");
    Files.delete(shop.root().resolve("migrations/versions/a3.py"));
  }
}
