package io.github.dbmig.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The project's own code names database B on the same server, and dbmig is given A. */
@Tag("ci")
class PythonWrongDatabaseTest {
  private static final Engine ENGINE = Engine.POSTGRESQL18;

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(strings = {"ini", "create_engine", "set_main_option"})
  void alembicWritesA(String shape) {
    try (TestDatabase a = ENGINE.database("a");
        TestDatabase b = ENGINE.database("b")) {
      ToolShop shop = AlembicShop.of(root, a, "1.20");
      String url = uri("postgresql+psycopg", b);
      switch (shape) {
        case "ini" -> shop.edit("alembic.ini", "postgresql+psycopg2://nobody@127.0.0.1:1/b", url);
        case "create_engine" ->
            shop.edit(
                "migrations/env.py",
                "engine = engine_from_config(config.get_section(config.config_ini_section), prefix=\"sqlalchemy.\", poolclass=pool.NullPool)",
                "import sqlalchemy\n    engine = sqlalchemy.create_engine('" + url + "')");
        default ->
            shop.edit(
                "migrations/env.py",
                "target_metadata = Base.metadata",
                "target_metadata = Base.metadata\nconfig.set_main_option('sqlalchemy.url', '"
                    + url
                    + "')");
      }
      everyGoal(shop, List.of("a1", "a2"));
      assertThat(tables(b)).isEmpty();
    }
  }

  @Test
  void aVariableThatSettingsWantIsNamed() {
    try (TestDatabase a = ENGINE.database("a")) {
      ToolShop shop = AlembicShop.of(root, a, "1.20").variable("APP_KEY", "s3cr3tCanary");
      shop.edit(
          "migrations/env.py",
          "target_metadata = Base.metadata",
          "import os\ntarget_metadata = Base.metadata if os.environ['APP_KEY'] else None");
      assertThat(shop.run().error().orElseThrow())
          .hasMessageContaining("-Ddbmig.passVariables=APP_KEY")
          .message()
          .doesNotContain("s3cr3tCanary");
    }
  }

  @Test
  void djangoWritesA() {
    try (TestDatabase a = ENGINE.database("a");
        TestDatabase b = ENGINE.database("b")) {
      ToolShop shop = DjangoShop.of(root, a, "5.2");
      shop.edit(
          "mysite/settings.py",
          "DATABASES = {\"default\": {\"ENGINE\": \"django.db.backends.sqlite3\", \"NAME\": BASE_DIR / \"other.sqlite3\"}}",
          "DATABASES = {'default': " + settings(b) + ", 'replica': " + settings(b) + "}");
      everyGoal(
          shop, List.of("shop.0001_initial", "shop.0002_customer_email", "blog.0001_initial"));
      assertThat(tables(b)).isEmpty();
    }
  }

  @Test
  void aMigrationThatConnectsElsewhereIsStoppedAndTold() {
    try (TestDatabase a = ENGINE.database("a");
        TestDatabase b = ENGINE.database("b")) {
      ToolShop alembic = AlembicShop.of(root.resolve("alembic"), a, "1.20");
      for (String driver : List.of("psycopg", "psycopg2")) {
        AlembicShop.revision(alembic, "a3", "\"a2\"", stray(driver, b), "pass");
        told(alembic.run(), b);
      }
      AlembicShop.revision(
          alembic,
          "a3",
          "\"a2\"",
          "import sqlite3\nsqlite3.connect('stray.db').execute('CREATE TABLE t(a)')",
          "pass");
      assertThat(alembic.run().error().get().getMessage()).contains("refused a connection to");
      assertThat(alembic.root().resolve("stray.db")).doesNotExist();

      ToolShop django = DjangoShop.of(root.resolve("django"), a, "5.2");
      DjangoShop.migration(
          django,
          "shop",
          "0003_stray",
          "0002_customer_email",
          "migrations.RunPython(lambda apps, editor: __import__('psycopg').connect('"
              + uri("postgresql", b)
              + "').execute('CREATE TABLE stray(a int)').connection.commit())");
      told(django.run(), b);
    }
  }

  private static void told(RunResult result, TestDatabase b) {
    assertThat(result.error().get().getMessage())
        .contains("refused a connection to")
        .contains("/" + b.url().database());
    assertThat(tables(b)).isEmpty();
  }

  private static void everyGoal(ToolShop shop, List<String> ids) {
    assertThat(shop.run().error()).isEmpty();
    assertThat(shop.states().keySet()).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(shop.states().values()).containsOnly("applied");
    assertThat(shop.rollback(OptionalInt.of(1), Optional.empty(), false).error()).isEmpty();
    assertThat(shop.generate("nothing").files()).isEmpty();
    assertThat(shop.run().error()).isEmpty();
    assertThat(shop.rollback(OptionalInt.empty(), Optional.empty(), true).error()).isEmpty();
  }

  private static String stray(String driver, TestDatabase b) {
    return "import "
        + driver
        + "\nc = "
        + driver
        + ".connect('"
        + uri("postgresql", b)
        + "')\nc.cursor().execute('CREATE TABLE stray(a int)')\nc.commit()";
  }

  private static String settings(TestDatabase b) {
    DatabaseUrl url = b.url();
    return "{'ENGINE': 'django.db.backends.postgresql', 'NAME': '"
        + url.database()
        + "', 'USER': '"
        + url.user()
        + "', 'PASSWORD': '"
        + url.password().reveal()
        + "', 'HOST': '"
        + url.host()
        + "', 'PORT': "
        + url.port()
        + ", 'OPTIONS': {'dbname': '"
        + url.database()
        + "'}}";
  }

  private static String uri(String scheme, TestDatabase b) {
    DatabaseUrl url = b.url();
    return scheme
        + "://"
        + url.user()
        + ":"
        + url.password().reveal()
        + "@"
        + url.host()
        + ":"
        + url.port()
        + "/"
        + url.database();
  }

  private static List<String> tables(TestDatabase b) {
    try (Session session = JdbcSession.open(b.url())) {
      return session.query(
          "SELECT table_name FROM information_schema.tables WHERE table_schema NOT IN"
              + " ('pg_catalog', 'information_schema')",
          row -> row.text(1));
    }
  }
}
