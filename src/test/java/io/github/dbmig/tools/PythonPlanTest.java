package io.github.dbmig.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.command.ZeroDowntime;
import io.github.dbmig.command.request.ZeroDowntimeRequest;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan's files are migrations that the tools take, both ways. */
@Tag("ci")
class PythonPlanTest {
  @TempDir Path root;

  @Test
  void alembic() {
    try (TestDatabase database = Engine.POSTGRESQL14.database("plan")) {
      ToolShop shop = AlembicShop.of(root, database, "1.20");
      assertThat(shop.run().error()).isEmpty();
      expanded(shop, "ALTER TABLE users RENAME COLUMN name TO display_name", "users");
      assertThat(AlembicShop.alembic(shop, database, "heads")).contains("(head)");
    }
  }

  @Test
  void django() {
    try (TestDatabase database = Engine.POSTGRESQL14.database("plan")) {
      ToolShop shop = DjangoShop.of(root, database, "5.2");
      assertThat(shop.run().error()).isEmpty();
      expanded(
          shop, "ALTER TABLE shop_customer RENAME COLUMN name TO display_name", "shop_customer");
      assertThat(DjangoShop.manage(shop, database, "makemigrations", "--dry-run", "--noinput"))
          .doesNotContain("Traceback");
    }
  }

  private static void expanded(ToolShop shop, String sql, String table) {
    int before = shop.states().size();
    assertThat(
            new ZeroDowntime(shop.target(), Clock.systemUTC())
                .execute(ZeroDowntimeRequest.of(sql))
                .error())
        .isEmpty();
    int steps = shop.states().size() - before;
    assertThat(steps).isPositive();
    assertThat(shop.run().error()).isEmpty();
    assertThat(shop.states().values()).containsOnly("applied");
    String columns =
        "SELECT column_name FROM information_schema.columns WHERE table_name = '" + table + "'";
    assertThat(shop.column(columns)).contains("name", "display_name");
    assertThat(shop.rollback(OptionalInt.of(steps), Optional.empty(), false).error()).isEmpty();
    assertThat(shop.column(columns)).contains("name").doesNotContain("display_name");
    assertThat(shop.run().error()).isEmpty();
    shop.execute("INSERT INTO " + table + " (name) VALUES ('Ann')");
    assertThat(shop.column("SELECT display_name FROM " + table)).isEqualTo(List.of("Ann"));
  }
}
