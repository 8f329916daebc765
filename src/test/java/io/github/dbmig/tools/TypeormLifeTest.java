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

/** A TypeORM project's whole life under dbmig, beside what TypeORM itself says. */
class TypeormLifeTest {
  private static final String USERS = "CreateUsers1767225600000";
  private static final String POSTS = "CreatePosts1767312000000";
  private static final String BROKEN = "Broken1767398400000";
  private static final String FILE = "src/migrations/1767398400000-Broken.ts";

  @TempDir Path root;

  @ParameterizedTest
  @CsvSource({"SQLITE, typeorm-1.1"})
  void onAFile(Engine engine, String version) throws Exception {
    fromTheFirstMigrationToTheLastRollback(engine, version);
  }

  @Tag("ci")
  @ParameterizedTest
  @CsvSource({
    "POSTGRESQL18, typeorm-1.1",
    "MYSQL, typeorm-1.1",
    "POSTGRESQL14, typeorm-0.3",
    "SQLITE, typeorm-0.3"
  })
  void onAServer(Engine engine, String version) throws Exception {
    fromTheFirstMigrationToTheLastRollback(engine, version);
  }

  private void fromTheFirstMigrationToTheLastRollback(Engine engine, String version)
      throws Exception {
    try (TestDatabase database = engine.database("typeorm")) {
      ToolShop shop = TypeormShop.of(root, database, version);
      assertThat(shop.states()).isEqualTo(Map.of(USERS, "pending", POSTS, "pending"));

      RunResult first = shop.runTo(USERS);
      assertThat(first.error()).isEmpty();
      assertThat(first.applied()).extracting(RunResult.Step::id).containsExactly(USERS);
      assertThat(shop.run().applied()).extracting(RunResult.Step::id).containsExactly(POSTS);
      assertThat(shop.states()).isEqualTo(Map.of(USERS, "applied", POSTS, "applied"));
      assertThat(TypeormShop.typeorm(shop, database, "migration:show"))
          .contains("[X] 1 " + USERS, "[X] 2 " + POSTS);
      assertThat(shop.run().applied()).isEmpty();

      assertThat(shop.rollback(OptionalInt.of(1), Optional.empty(), false).error()).isEmpty();
      assertThat(shop.states()).isEqualTo(Map.of(USERS, "applied", POSTS, "pending"));
      assertThat(shop.run().applied()).extracting(RunResult.Step::id).containsExactly(POSTS);

      aBrokenOneIsToldWithoutItsValues(shop);
      shop.edit("src/migrations/1767312000000-create-posts.ts", "title", "headline");
      assertThat(shop.states()).containsEntry(POSTS, "modified");
      shop.edit("src/migrations/1767312000000-create-posts.ts", "headline", "title");
      assertThat(shop.rollback(OptionalInt.empty(), Optional.empty(), true).error()).isEmpty();
      assertThat(shop.states()).isEqualTo(Map.of(USERS, "pending", POSTS, "pending"));
      assertThat(shop.root().resolve("other.sqlite3")).doesNotExist();
    }
  }

  private static void aBrokenOneIsToldWithoutItsValues(ToolShop shop) throws Exception {
    shop.file(
        FILE,
        """
        import { MigrationInterface, QueryRunner } from 'typeorm'
        export class %s implements MigrationInterface {
          async up(queryRunner: QueryRunner) {
            await queryRunner.manager.createQueryBuilder().insert().into('nowhere').values({ iban: 'S3cr3tValue' }).execute()
          }
          async down() {}
        }
        """
            .formatted(BROKEN));
    RunResult broken = shop.run();
    assertThat(broken.failed()).isPresent();
    assertThat(broken.failed().get().id()).isEqualTo(BROKEN);
    assertThat(broken.error().get().getMessage())
        .contains("nowhere")
        .contains("1767398400000-Broken.ts")
        .doesNotContain("S3cr3tValue");
    assertThat(shop.states()).containsEntry(BROKEN, "pending").containsEntry(POSTS, "applied");
    Files.delete(shop.root().resolve(FILE));
  }
}
