package io.github.dbmig.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.command.Sql;
import io.github.dbmig.command.request.SqlRequest;
import io.github.dbmig.command.result.SqlResult;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SQL that a tool would send, told by the tool itself and sent by nobody. */
@Tag("ci")
class SqlPreviewTest {
  @TempDir Path root;

  @Test
  void alembic() {
    try (TestDatabase database = Engine.POSTGRESQL18.database("preview")) {
      ToolShop shop = AlembicShop.of(root, database, "1.20");
      List<SqlResult.Script> scripts = previewed(shop);
      assertThat(scripts).extracting(SqlResult.Script::id).containsExactly("a1", "a2");
      assertThat(scripts.get(0).statements())
          .singleElement()
          .asString()
          .contains("CREATE TABLE users")
          .doesNotContain("alembic_version");
      assertThat(scripts.get(1).statements()).singleElement().asString().contains("posts");
      assertThat(ToolShop.tables(database)).isEmpty();
    }
  }

  @Test
  void django() {
    try (TestDatabase database = Engine.POSTGRESQL18.database("preview")) {
      ToolShop shop = DjangoShop.of(root, database, "5.2");
      List<SqlResult.Script> scripts = previewed(shop);
      assertThat(scripts).hasSize(3);
      assertThat(scripts)
          .anySatisfy(
              one -> {
                assertThat(one.id()).isEqualTo("shop.0002_customer_email");
                assertThat(one.statements())
                    .singleElement()
                    .asString()
                    .contains("ADD COLUMN \"email\"");
              });
      assertThat(ToolShop.tables(database)).isEmpty();
    }
  }

  private static List<SqlResult.Script> previewed(ToolShop shop) {
    SqlResult result = new Sql(shop.target()).execute(new SqlRequest(Optional.empty()));
    assertThat(result.error()).isEmpty();
    return result.scripts();
  }
}
