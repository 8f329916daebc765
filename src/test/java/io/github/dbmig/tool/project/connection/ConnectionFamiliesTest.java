package io.github.dbmig.tool.project.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.database.session.DatabaseUrl;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The families of variables that name a database. */
class ConnectionFamiliesTest {
  @TempDir Path folder;

  private Requests in() {
    return Requests.in(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"DATABASE_URL", "SQLALCHEMY_DATABASE_URI", "POSTGRES_URL", "POSTGRES_PRISMA_URL"})
  void oneVariableIsTheWholeUrl(String name) {
    assertThat(in().process(name, "postgresql+psycopg2://u:p@h/d").found())
        .isEqualTo("d from " + name + " in the process environment");
  }

  @Test
  void theirOrderIsTheProductsOrder() {
    Requests requests = in().process("TURSO_DATABASE_URL", "file:a.db");
    assertThat(requests.resolve().source()).startsWith("TURSO_DATABASE_URL");
    requests.process("POSTGRES_PRISMA_URL", "postgres://h/5");
    assertThat(requests.found()).startsWith("5 ");
    requests.process("POSTGRES_URL", "postgres://h/4");
    assertThat(requests.found()).startsWith("4 ");
    requests.process("SQLALCHEMY_DATABASE_URI", "postgres://h/3");
    assertThat(requests.found()).startsWith("3 ");
    requests.process("DB_HOST", "h").process("DB_NAME", "2").process("DB_TYPE", "postgres");
    assertThat(requests.found()).startsWith("2 ");
    requests.process("DATABASE_URL", "postgres://h/1");
    assertThat(requests.found()).startsWith("1 ");
  }

  @Test
  void partsMayComeFromDifferentPlaces() {
    DatabaseUrl url =
        in().process("DB_PASSWORD", "p@:/% +s")
            .file(".env.local", "DB_HOST=db\nDB_PORT=6543")
            .file(".env", "DB_HOST=other\nDB_NAME=my shop\nDB_USER=a@b\nDB_CONNECTION=pgsql")
            .resolve()
            .url();
    assertThat(url.toString()).isEqualTo("postgresql db:6543/my shop");
    assertThat(url.user()).isEqualTo("a@b");
    assertThat(url.password().reveal()).isEqualTo("p@:/% +s");
  }

  @ParameterizedTest
  @CsvSource({
    "pgsql, postgresql",
    "postgres, postgresql",
    "pg, postgresql",
    "django.db.backends.postgresql, postgresql",
    "mysql2, mysql",
    "mariadb, mariadb"
  })
  void theDialectIsSaidInManyWords(String word, String engine) {
    Requests requests = in().process("DB_HOST", "::1").process("DB_NAME", "d");
    requests.process("DB_CONNECTION", word);
    assertThat(requests.resolve().url().engine()).isEqualTo(engine);
    assertThat(requests.resolve().url().host()).isEqualTo("::1");
  }

  @Test
  void theDetectedDialectCountsWhereNoVariableSaysIt() {
    var tool = new ToolConnection(ToolConnection.none(folder).config(), "mysql", folder);
    Requests requests = in().tool(tool).process("DB_HOST", "h").process("DB_NAME", "d");
    assertThat(requests.resolve().url().engine()).isEqualTo("mysql");
  }

  @Test
  void noDialectIsAnError() {
    Requests requests = in().process("DB_HOST", "h").process("DB_NAME", "d");
    assertThatThrownBy(requests::resolve).hasMessageContaining("does not say which engine");
  }

  @Test
  void aSqliteFileNeedsNoHost() {
    Requests requests = in().process("DB_CONNECTION", "sqlite").process("DB_DATABASE", "my%.db");
    assertThat(requests.resolve().url().database()).isEqualTo(folder.resolve("my%.db").toString());
  }

  @Test
  void halfAConnectionIsAnError() {
    assertThatThrownBy(() -> in().process("DB_HOST", "h").process("DB_TYPE", "pg").resolve())
        .hasMessageContaining("DB_HOST in the process environment: the database's name is missing");
    assertThatThrownBy(() -> in().process("DB_NAME", "d").resolve())
        .hasMessageContaining("names a database without a server");
  }

  @Test
  void aTursoUrlIsRefusedForNow() {
    Requests requests =
        in().process("TURSO_DATABASE_URL", "libsql://x.turso.io")
            .process("TURSO_AUTH_TOKEN", "s3cr3tCanary");
    assertThatThrownBy(requests::resolve).hasMessageContaining("libSQL comes with a later");
  }
}
