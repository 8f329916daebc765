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

/** A Django project's whole life under dbmig, beside what Django itself says. */
class DjangoLifeTest {
  private static final String FIRST = "shop.0001_initial";
  private static final String SECOND = "shop.0002_customer_email";
  private static final String BLOG = "blog.0001_initial";

  @TempDir Path root;

  @ParameterizedTest
  @CsvSource({"5.2,SQLITE"})
  void fromTheFirstMigrationToTheLastRollback(String version, Engine engine) throws Exception {
    life(version, engine);
  }

  @Tag("ci")
  @ParameterizedTest
  @CsvSource({"5.2,POSTGRESQL18", "4.2,SQLITE", "4.2,POSTGRESQL14", "5.2,MYSQL"})
  void onEveryVersionAndEngine(String version, Engine engine) throws Exception {
    life(version, engine);
  }

  private void life(String version, Engine engine) throws Exception {
    try (TestDatabase database = engine.database("django")) {
      ToolShop shop = DjangoShop.of(root, database, version);
      assertThat(shop.states())
          .isEqualTo(Map.of(FIRST, "pending", SECOND, "pending", BLOG, "pending"));

      RunResult one = shop.runTo(SECOND);
      assertThat(one.error()).isEmpty();
      assertThat(one.applied()).extracting(RunResult.Step::id).containsExactly(FIRST, SECOND);
      assertThat(shop.run().error()).isEmpty();
      assertThat(shop.states())
          .isEqualTo(Map.of(FIRST, "applied", SECOND, "applied", BLOG, "applied"));
      assertThat(DjangoShop.manage(shop, database, "showmigrations", "--plan"))
          .contains("[X]  auth.0001_initial")
          .doesNotContain("[ ]");
      assertThat(shop.run().applied()).isEmpty();

      assertThat(shop.rollback(OptionalInt.empty(), Optional.of(FIRST), false).error()).isEmpty();
      assertThat(shop.states())
          .isEqualTo(Map.of(FIRST, "applied", SECOND, "pending", BLOG, "pending"));
      assertThat(shop.run().applied())
          .extracting(RunResult.Step::id)
          .containsExactlyInAnyOrder(SECOND, BLOG);

      aBrokenOneIsToldInFullAndLeavesTheRest(shop);
      shop.edit("shop/migrations/0001_initial.py", "initial = True", "initial = bool(1)");
      assertThat(shop.states()).containsEntry(FIRST, "modified");
      assertThat(shop.rollback(OptionalInt.empty(), Optional.empty(), true).error()).isEmpty();
      assertThat(shop.column("SELECT app FROM django_migrations"))
          .contains("auth")
          .doesNotContain("shop", "blog");
      assertThat(shop.root().resolve("other.sqlite3")).doesNotExist();
    }
  }

  private void aBrokenOneIsToldInFullAndLeavesTheRest(ToolShop shop) throws Exception {
    DjangoShop.migration(
        shop,
        "shop",
        "0003_broken",
        "0002_customer_email",
        "migrations.RunSQL('ALTER TABLE nowhere ADD COLUMN x INTEGER', '')");
    RunResult broken = shop.run();
    assertThat(broken.failed()).isPresent();
    assertThat(broken.failed().get().id()).isEqualTo("shop.0003_broken");
    assertThat(broken.error().get().getMessage()).contains("nowhere");
    assertThat(shop.states())
        .containsEntry("shop.0003_broken", "pending")
        .containsEntry(SECOND, "applied");
    Files.delete(shop.root().resolve("shop/migrations/0003_broken.py"));
  }
}
