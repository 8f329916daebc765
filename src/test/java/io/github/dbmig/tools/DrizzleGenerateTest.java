package io.github.dbmig.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.command.result.schema.GenerateResult;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import io.github.dbmig.tools.DrizzleShop.Line;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Migrations by Drizzle's own generator, with a way back that dbmig adds and tries. */
class DrizzleGenerateTest {
  @TempDir Path root;

  @Test
  void theNewerLineOnSqlite() throws Exception {
    life(Line.ONE, Engine.SQLITE);
  }

  @ParameterizedTest
  @Tag("ci")
  @CsvSource({"ZERO, SQLITE", "ZERO, POSTGRESQL18", "ONE, POSTGRESQL18"})
  void onEveryEngineAndLine(Line line, Engine engine) throws Exception {
    life(line, engine);
  }

  private void life(Line line, Engine engine) throws Exception {
    try (TestDatabase database = engine.database("drizzle");
        TestDatabase other = engine.database("other")) {
      DrizzleShop drizzle = new DrizzleShop(root, database, line);
      ToolShop shop = drizzle.shop.file(".env", "DATABASE_URL=" + DrizzleShop.url(other) + "\n");
      drizzle.schema("users name");
      String init = generated(shop, "init");
      assertThat(shop.run().error()).isEmpty();
      drizzle.schema("users name", "posts title");
      String posts = generated(shop, "posts");
      assertThat(shop.run().error()).isEmpty();
      assertThat(shop.rollback(OptionalInt.of(1), Optional.empty(), false).error()).isEmpty();
      assertThat(shop.states()).isEqualTo(Map.of(init, "applied", posts, "pending"));
      assertThat(shop.run().error()).isEmpty();
      assertThat(shop.generate("nothing").files()).isEmpty();
      assertThat(drizzle.drizzle("migrate")).doesNotStartWith("exit");
      assertThat(List.copyOf(shop.states().values())).containsExactly("applied", "applied");

      aRenameIsAskedFor(drizzle, line, engine.isPostgresql() ? "public.users" : "users");
      assertThat(ToolShop.tables(other)).isEmpty();
    }
  }

  private static String generated(ToolShop shop, String name) {
    GenerateResult result = shop.generate(name);
    assertThat(result.error()).isEmpty();
    assertThat(result.files()).anyMatch(file -> file.contains("down"));
    return result.id();
  }

  private static void aRenameIsAskedFor(DrizzleShop drizzle, Line line, String table) {
    ToolShop shop = drizzle.shop;
    shop.execute("INSERT INTO users (id, name) VALUES (1, 'Ada')");
    drizzle.schema("users full_name", "posts title");
    assertThatThrownBy(() -> shop.generate("rename"))
        .hasMessageContaining(line == Line.ONE ? "renames.json" : "add the new name first");
    assertThat(shop.states()).hasSize(2);
    if (line == Line.ONE) {
      shop.file(
          "dbmig/renames.json",
          "[{\"table\": \"" + table + "\", \"from\": \"name\", \"to\": \"full_name\"}]");
      generated(shop, "rename");
      assertThat(shop.run().error()).isEmpty();
      assertThat(shop.column("SELECT full_name FROM users")).containsExactly("Ada");
      assertThat(shop.rollback(OptionalInt.of(1), Optional.empty(), false).error()).isEmpty();
      assertThat(shop.column("SELECT name FROM users")).containsExactly("Ada");
    }
  }
}
