package io.github.dbmig.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The generators of Alembic and Django: nothing, a column, a rename, and what needs an answer. */
@Tag("ci")
class PythonGenerateTest {
  @TempDir Path root;

  @ParameterizedTest
  @CsvSource({"1.20,SQLITE", "1.8,SQLITE", "1.20,POSTGRESQL18"})
  void alembic(String version, Engine engine) throws IOException {
    try (TestDatabase database = engine.database("generate")) {
      ToolShop shop = AlembicShop.of(root, database, version);
      assertThat(shop.generate("nothing").files()).isEmpty();
      shop.edit("models.py", "title = sa", "body = sa.Column(sa.Text)\n    title = sa");
      assertThat(shop.generate("add body").files())
          .singleElement()
          .satisfies(file -> assertThat(text(file)).contains("add_column", "down_revision = 'a2'"));
      assertThat(shop.run().error()).isEmpty();

      shop.edit("models.py", "body = sa", "content = sa");
      assertThatThrownBy(() -> shop.generate("rename"))
          .hasMessageContaining("posts.body renamed to content");
      answer(shop, "posts", "body", "content");
      assertThat(shop.generate("rename").files())
          .singleElement()
          .satisfies(file -> assertThat(text(file)).contains("RENAME COLUMN body TO content"));
      assertThat(shop.run().error()).isEmpty();
      assertThat(shop.generate("nothing").files()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"5.2,SQLITE", "4.2,SQLITE"})
  void django(String version, Engine engine) throws IOException {
    try (TestDatabase database = engine.database("generate")) {
      ToolShop shop = DjangoShop.of(root, database, version);
      assertThat(shop.generate("nothing").files()).isEmpty();
      String email = "email = models.CharField(max_length=200, null=True)";
      shop.edit("shop/models.py", email, "mail = models.CharField(max_length=200, null=True)");
      assertThatThrownBy(() -> shop.generate("rename"))
          .hasMessageContaining("customer.email renamed to customer.mail");
      answer(shop, "shop_customer", "email", "mail");
      assertThat(shop.generate("rename").files())
          .containsExactly("shop/migrations/0003_rename.py")
          .allSatisfy(file -> assertThat(text(file)).contains("RenameField"));
      assertThat(shop.run().error()).isEmpty();

      shop.edit("shop/models.py", "mail = ", "code = models.IntegerField()\n    mail = ");
      assertThatThrownBy(() -> shop.generate("code"))
          .hasMessageContaining("customer.code is new, NOT NULL");
      shop.edit("shop/models.py", "IntegerField()", "IntegerField(default=0)");
      assertThat(shop.generate("code").files()).containsExactly("shop/migrations/0004_code.py");
      assertThat(shop.run().error()).isEmpty();
      assertThat(DjangoShop.manage(shop, database, "makemigrations", "--check", "--dry-run"))
          .contains("No changes detected");
    }
  }

  private static void answer(ToolShop shop, String table, String from, String to) {
    shop.file(
        "dbmig/renames.json",
        "[\n{\"table\": \""
            + table
            + "\", \"from\": \""
            + from
            + "\", \"to\": \""
            + to
            + "\"}\n]\n");
  }

  private String text(String file) {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
