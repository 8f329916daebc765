package io.github.dbmig.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.command.Resolve;
import io.github.dbmig.command.request.ResolveRequest;
import io.github.dbmig.run.apply.LockPolicy;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the tool keeps only the newest of a chain, a mark may stand at the ends alone. */
class ResolveInGraphTest {
  @TempDir Path root;

  @Test
  void theMarkOfAlembicMovesAsAlembicItselfWouldMoveIt() {
    try (TestDatabase database = Engine.SQLITE.database("stamp")) {
      ToolShop shop = AlembicShop.of(root, database, "1.20");
      AlembicShop.revision(shop, "a3", "\"a2\"", "pass", "pass");
      assertThat(shop.run().error()).isEmpty();
      assertThatThrownBy(() -> shop.rolledBack("a1"))
          .hasMessageContaining("is needed by a2, which is applied");

      stamp(shop, "a1");
      assertThat(AlembicShop.alembic(shop, database, "current")).contains("a1");
      assertThat(shop.states()).containsEntry("a2", "pending").containsEntry("a3", "pending");
      assertThatThrownBy(
              () -> new ToolGoals(shop).resolve(Optional.of("a3"), Optional.empty(), false))
          .hasMessageContaining("needs a2, which is not applied");

      stamp(shop, "a3");
      assertThat(AlembicShop.alembic(shop, database, "current")).contains("a3 (head)");
      assertThat(shop.states().values()).containsOnly("applied");
    }
  }

  private static void stamp(ToolShop shop, String id) {
    new Resolve(shop.target())
        .execute(
            new ResolveRequest(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(id),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LockPolicy.DEFAULT));
  }
}
