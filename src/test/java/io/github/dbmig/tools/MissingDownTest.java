package io.github.dbmig.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prisma and Drizzle know no way back: one is computed, read by a person, and then run. */
class MissingDownTest {
  private static final String ONE = "CREATE TABLE one (id integer PRIMARY KEY, name text);\n";
  private static final String TWO = "ALTER TABLE one ADD COLUMN more text;\n";

  @TempDir Path root;

  @Tag("ci")
  @Test
  void drizzle() throws Exception {
    try (TestDatabase database = Engine.POSTGRESQL18.database("down")) {
      DrizzleShop drizzle = new DrizzleShop(root, database, DrizzleShop.Line.ONE);
      drizzle.schema("one name more");
      Path first = root.resolve("drizzle").resolve(drizzle.add("one", ONE, "")).resolve("down.sql");
      Path second =
          root.resolve("drizzle").resolve(drizzle.add("two", TWO, "")).resolve("down.sql");
      comesBack(drizzle.shop, first, second);
    }
  }

  @Tag("nightly")
  @Test
  void prisma() throws Exception {
    try (TestDatabase database = Engine.SQLITE.database("down")) {
      PrismaShop prisma = new PrismaShop(root, database, PrismaShop.Line.SEVEN);
      Path folder = root.resolve("prisma/migrations");
      Path first = folder.resolve(prisma.add("one", ONE, "")).resolve("down.sql");
      Path second = folder.resolve(prisma.add("two", TWO, "")).resolve("down.sql");
      comesBack(prisma.shop, first, second);
    }
  }

  private static void comesBack(ToolShop shop, Path first, Path second) throws Exception {
    Files.delete(first);
    Files.delete(second);
    assertThat(shop.run().error()).isEmpty();
    shop.execute("INSERT INTO one (id) VALUES (1)");

    assertThatThrownBy(() -> shop.rollback(OptionalInt.of(1), Optional.empty(), false))
        .hasMessageContaining("nothing was reverted yet")
        .hasMessageContaining("down.sql");
    assertThat(first).doesNotExist();
    assertThat(second).content().contains("DROP COLUMN").contains("more");
    assertThat(shop.states().values()).containsOnly("applied");
    assertThat(shop.rollback(OptionalInt.of(1), Optional.empty(), false).error()).isEmpty();
    assertThat(shop.states().values()).containsExactly("applied", "pending");
    assertThat(shop.column("SELECT name FROM one")).hasSize(1);

    assertThat(shop.run().error()).isEmpty();
    assertThatThrownBy(() -> shop.rollback(OptionalInt.empty(), Optional.empty(), true))
        .hasMessageContaining("down.sql");
    assertThat(first).content().contains("DROP TABLE");
    assertThat(shop.rollback(OptionalInt.empty(), Optional.empty(), true).error()).isEmpty();
    assertThat(shop.states().values()).containsOnly("pending");
    assertThatThrownBy(() -> shop.column("SELECT name FROM one"));
  }
}
