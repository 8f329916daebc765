package io.github.dbmig.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Histories that are no list: branches, merges, several heads, squashes, several apps. */
@Tag("ci")
class HistoryGraphTest {
  @TempDir Path root;

  @Test
  void branchesOfAlembicAreRunMergedAndTakenBack() {
    try (TestDatabase database = Engine.SQLITE.database("graph")) {
      ToolShop shop = AlembicShop.of(root, database, "1.20");
      AlembicShop.revision(shop, "b1", "\"a2\"", table("left_one"), "op.drop_table('left_one')");
      AlembicShop.revision(shop, "b2", "\"a2\"", table("right_one"), "op.drop_table('right_one')");
      assertThat(shop.states()).containsEntry("b1", "pending").containsEntry("b2", "pending");
      assertThat(shop.run().error()).isEmpty();
      assertThat(shop.states().values()).containsOnly("applied");
      assertThat(AlembicShop.alembic(shop, database, "current")).contains("b1", "b2");
      assertThatThrownBy(() -> new ToolGoals(shop).generate("more", true))
          .hasMessageContaining("b1")
          .hasMessageContaining("b2");

      AlembicShop.revision(shop, "m1", "(\"b1\", \"b2\")", "pass", "pass");
      assertThat(shop.states()).hasSize(5).containsEntry("m1", "pending");
      assertThat(shop.run().error()).isEmpty();
      assertThat(AlembicShop.alembic(shop, database, "current")).contains("m1 (head)");

      assertThat(shop.rollback(OptionalInt.of(1), Optional.empty(), false).error()).isEmpty();
      assertThat(shop.states()).containsEntry("m1", "pending").containsEntry("b2", "applied");
      assertThat(AlembicShop.alembic(shop, database, "current")).contains("b1", "b2");
      assertThat(shop.rollback(OptionalInt.empty(), Optional.of("a2"), false).error()).isEmpty();
      assertThat(shop.states())
          .isEqualTo(
              Map.of(
                  "a1", "applied", "a2", "applied", "b1", "pending", "b2", "pending", "m1",
                  "pending"));
      assertThat(ToolShop.tables(database)).doesNotContain("left_one", "right_one");
      assertThat(shop.run().error()).isEmpty();
      assertThat(AlembicShop.alembic(shop, database, "current")).contains("m1 (head)");
    }
  }

  @Test
  void aSquashOfDjangoStandsForWhatItReplaces() {
    try (TestDatabase database = Engine.SQLITE.database("graph")) {
      ToolShop shop = DjangoShop.of(root, database, "5.2");
      assertThat(shop.runTo("shop.0001_initial").error()).isEmpty();
      String said =
          DjangoShop.manage(
              shop,
              database,
              "squashmigrations",
              "shop",
              "0002",
              "--noinput",
              "--squashed-name",
              "both");
      assertThat(said).contains("Created new squashed migration");
      assertThat(shop.states()).containsEntry("shop.0002_customer_email", "pending");
      assertThat(shop.run().error()).isEmpty();
      assertThat(shop.states().values()).containsOnly("applied");
      assertThat(DjangoShop.manage(shop, database, "showmigrations", "--plan"))
          .doesNotContain("[ ]");
      assertThat(shop.run().applied()).isEmpty();
    }
  }

  @Test
  void aSquashAloneIsRunOnANewDatabase() {
    try (TestDatabase database = Engine.SQLITE.database("graph")) {
      ToolShop shop = DjangoShop.of(root, database, "5.2");
      DjangoShop.manage(
          shop,
          database,
          "squashmigrations",
          "shop",
          "0002",
          "--noinput",
          "--squashed-name",
          "both");
      assertThat(shop.run().error()).isEmpty();
      assertThat(shop.states().values()).containsOnly("applied");
      assertThat(DjangoShop.manage(shop, database, "showmigrations", "--plan"))
          .doesNotContain("[ ]");
      assertThat(shop.rollback(OptionalInt.empty(), Optional.empty(), true).error()).isEmpty();
      assertThat(ToolShop.tables(database)).doesNotContain("shop_customer");
    }
  }

  @Test
  void twoLeavesOfOneAppAreToldBeforeDjangoIsAsked() {
    try (TestDatabase database = Engine.SQLITE.database("graph")) {
      ToolShop shop = DjangoShop.of(root, database, "5.2");
      for (String name : List.of("0003_left", "0003_right")) {
        DjangoShop.migration(shop, "shop", name, "0002_customer_email", "");
      }
      assertThat(shop.run().error().orElseThrow())
          .hasMessageContaining("0003_left")
          .hasMessageContaining("0003_right")
          .hasMessageContaining("makemigrations --merge");
    }
  }

  private static String table(String name) {
    return "op.create_table('" + name + "', sa.Column('id', sa.Integer, primary_key=True))";
  }
}
