package io.github.dbmig.tool.project.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.tool.ConfigConnection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionResolverTest {
  @TempDir Path folder;

  private Requests in() {
    return Requests.in(folder);
  }

  private static ConnectionEntry target(String url) {
    return ConnectionEntry.ofUrl(Secret.of(url));
  }

  private static ServerCredentials server(String url) {
    return new ServerCredentials("db", "su", Secret.of("sp"), Secret.of(url));
  }

  @Nested
  class TheDefaultEnvironment {
    /** Each step takes the first place away; the next one is found. */
    @Test
    void takesTheFirstPlaceInOrder() {
      String url = "DATABASE_URL=postgres://h/";
      Requests requests = in().toolUrl("postgres://h/tool");
      assertThat(requests.found()).isEqualTo("tool from url in drizzle.config.ts");
      requests.file(".env", url + "d4");
      assertThat(requests.found()).isEqualTo("d4 from DATABASE_URL in .env");
      requests.file(".env.local", url + "d3");
      assertThat(requests.found()).isEqualTo("d3 from DATABASE_URL in .env.local");
      requests.file(".env.development", url + "d2");
      assertThat(requests.found()).isEqualTo("d2 from DATABASE_URL in .env.development");
      requests.file(".env.development.local", url + "d1");
      assertThat(requests.found()).isEqualTo("d1 from DATABASE_URL in .env.development.local");
      requests.process("DATABASE_URL", "postgres://h/p");
      assertThat(requests.found()).isEqualTo("p from DATABASE_URL in the process environment");
      requests.entry("development", target("postgres://h/entry"));
      assertThat(requests.found()).isEqualTo("entry from <environments> development");
      requests.target(ConnectionEntry.none().withServer(server("postgres://h/server")));
      assertThat(requests.found()).isEqualTo("server from server db in settings.xml");
      requests.url("postgres://h/given");
      assertThat(requests.found()).isEqualTo("given from dbmig.url");
    }

    @Test
    void isTheSameWhenItsNameIsSaid() {
      assertThat(in().named("development").file(".env", "DATABASE_URL=postgres://h/d").found())
          .isEqualTo("d from DATABASE_URL in .env");
    }

    @Test
    void leavesOtherEnvironmentsFilesAlone() {
      in().file(".env.staging", "DATABASE_URL=postgres://h/s");
      assertThatThrownBy(() -> in().resolve()).hasMessageContaining("nothing names its database");
    }

    @Test
    void valuesOfFilesReferToEachOther() {
      DatabaseUrl url =
          in().file(".env.local", "PW=p@ss\n")
              .file(".env", "HOST=db\nDATABASE_URL=\"postgres://u:${PW}@${HOST}/shop\"")
              .resolve()
              .url();
      assertThat(url.toString()).isEqualTo("postgresql db:5432/shop");
      assertThat(url.password().reveal()).isEqualTo("p@ss");
    }

    @Test
    void aBlankVariableIsNotSet() {
      assertThat(
              in().process("DATABASE_URL", " ").file(".env", "DATABASE_URL=postgres://h/d").found())
          .startsWith("d from");
    }
  }

  @Nested
  class AnEnvironmentThatWasNamed {
    @Test
    void takesItsOwnPlacesInOrder() {
      Requests requests =
          in().named("staging").file(".env.staging", "DATABASE_URL=postgres://h/file");
      assertThat(requests.found()).isEqualTo("file from DATABASE_URL in .env.staging");
      requests.file(".env.staging.local", "DB_HOST=h\nDB_NAME=local\nDB_CONNECTION=pgsql");
      assertThat(requests.found()).isEqualTo("local from DB_HOST in .env.staging.local");
      requests.process("STAGING_DATABASE_URL", "postgres://h/p");
      assertThat(requests.found())
          .isEqualTo("p from STAGING_DATABASE_URL in the process environment");
      requests.entry("staging", target("postgres://h/entry"));
      assertThat(requests.found()).isEqualTo("entry from <environments> staging");
    }

    @Test
    void takesNothingElse() {
      Requests requests =
          in().named("staging")
              .process("DATABASE_URL", "postgres://h/p")
              .process("DB_HOST", "h")
              .file(".env", "DATABASE_URL=postgres://h/d\nSTAGING_DATABASE_URL=postgres://h/e")
              .file(".env.local", "DATABASE_URL=postgres://h/d")
              .file(".env.development", "DATABASE_URL=postgres://h/d")
              .toolUrl("postgres://h/tool")
              .entry("production", target("postgres://h/prod"))
              .target(ConnectionEntry.none().withServer(server("postgres://h/server")));
      assertThatThrownBy(requests::resolve)
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("environment staging: nothing names its database")
          .hasMessageContaining("STAGING_DATABASE_URL")
          .hasMessageContaining(".env.staging.local (not there)");
    }

    @Test
    void doesNotTakePartsOfTheProcess() {
      Requests requests =
          in().named("staging").process("DB_NAME", "dev").file(".env.staging", "DB_HOST=h");
      assertThatThrownBy(() -> requests.file(".env.staging", "DB_HOST=h\nDB_TYPE=pg").resolve())
          .hasMessageContaining("DB_HOST in .env.staging: the database's name is missing");
    }

    @Test
    void aUrlBesideItIsAnError() {
      assertThatThrownBy(() -> in().named("staging").url("postgres://u:s3cr3tCanary@h/d").resolve())
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("dbmig.url: is not used for the environment staging")
          .message()
          .doesNotContain("s3cr3tCanary");
    }

    @Test
    void itsEntryNamesAVariableAndAServer() {
      ConnectionEntry entry =
          ConnectionEntry.none()
              .withUrlVariable("MY_URL")
              .withServer(new ServerCredentials("db", "su", Secret.of("sp"), Secret.of("")));
      Connection found =
          in().named("staging")
              .entry("staging", entry)
              .process("MY_URL", "postgres://u:p@h/d")
              .resolve();
      assertThat(found.source()).isEqualTo("MY_URL in the process environment");
      assertThat(found.url().user()).isEqualTo("su");
      assertThat(found.url().password().reveal()).isEqualTo("sp");
    }

    @Test
    void aVariableOfItsEntryThatIsNotSetIsAnError() {
      Requests requests =
          in().named("staging").entry("staging", ConnectionEntry.none().withUrlVariable("MY_URL"));
      assertThatThrownBy(requests::resolve).hasMessageContaining("MY_URL, which is not set");
    }

    @ParameterizedTest
    @CsvSource({"eu-live.2, EU_LIVE_2_DATABASE_URL", "Staging, STAGING_DATABASE_URL"})
    void itsVariableIsItsNameInCapitals(String name, String variable) {
      assertThat(in().named(name).process(variable, "postgres://h/d").found()).startsWith("d from");
    }
  }

  @Nested
  class ProductionByDefault {
    @Test
    void takesTheProcessButNotTheUnnamedFiles() {
      Requests requests =
          in().productionByDefault()
              .file(".env", "DATABASE_URL=postgres://h/dev")
              .file(".env.local", "DATABASE_URL=postgres://h/dev")
              .toolUrl("postgres://h/tool");
      assertThatThrownBy(requests::resolve).hasMessageContaining("PRODUCTION_DATABASE_URL");
      requests.file(".env.production", "DATABASE_URL=postgres://h/file");
      assertThat(requests.found()).startsWith("file from DATABASE_URL in .env.production");
      requests.process("DATABASE_URL", "postgres://h/p");
      assertThat(requests.found()).isEqualTo("p from DATABASE_URL in the process environment");
      requests.process("PRODUCTION_DATABASE_URL", "postgres://h/q");
      assertThat(requests.found()).startsWith("q from PRODUCTION_DATABASE_URL");
      requests.entry("production", target("postgres://h/entry"));
      assertThat(requests.found()).startsWith("entry from");
      requests.url("postgres://h/given");
      assertThat(requests.found()).isEqualTo("given from dbmig.url");
    }

    @Test
    void namedItTakesNeither() {
      Requests requests = in().named("production").process("DATABASE_URL", "postgres://h/p");
      assertThatThrownBy(requests::resolve).isInstanceOf(ConfigurationException.class);
    }
  }

  @Nested
  class TheToolsConfiguration {
    @Test
    void givesPartsToo() {
      var parts =
          Map.of(
              "host", Secret.of("db"),
              "database", Secret.of("shop"),
              "user", Secret.of("u"),
              "password", Secret.of("p"));
      var tool =
          new ToolConnection(
              new ConfigConnection(Optional.empty(), parts, List.of(), "knexfile.js"),
              "mysql2",
              folder);
      Connection found = in().tool(tool).resolve();
      assertThat(found.url().toString()).isEqualTo("mysql db:3306/shop");
      assertThat(found.source()).isEqualTo("knexfile.js");
    }

    @Test
    void namesAVariableThatOnlyItKnows() {
      var tool =
          new ToolConnection(
              new ConfigConnection(
                  Optional.of(Secret.of("postgres://h/dflt")),
                  Map.of(),
                  List.of("PGX"),
                  "config.ts"),
              "",
              folder);
      assertThat(in().tool(tool).found()).isEqualTo("dflt from config.ts");
      assertThat(in().tool(tool).file(".env", "PGX=postgres://h/v").found())
          .isEqualTo("v from PGX in .env");
    }

    @Test
    void fileUrlsStartFromItsFolder() {
      Path schema = folder.resolve("prisma");
      schema.toFile().mkdir();
      var tool = ToolConnection.none(schema);
      Requests requests = in().tool(tool).process("DATABASE_URL", "file:./dev.db");
      assertThat(requests.resolve().url().database())
          .isEqualTo(schema.resolve("dev.db").toString());
      requests.process("DATABASE_URL", "sqlite:///dev.db");
      assertThat(requests.resolve().url().database())
          .isEqualTo(folder.resolve("dev.db").toString());
    }
  }

  @Nested
  class UserAndPassword {
    private static final String URL = "postgres://u:p@h/d";

    private String login(ConnectionEntry target) {
      DatabaseUrl url = in().process("DATABASE_URL", URL).target(target).resolve().url();
      return url.user() + "/" + url.password().reveal();
    }

    @Test
    void goOverThoseOfTheUrlWhereverItStands() {
      assertThat(login(ConnectionEntry.none())).isEqualTo("u/p");
      assertThat(login(ConnectionEntry.none().withUser("x", Secret.of("y")))).isEqualTo("x/y");
      assertThat(login(ConnectionEntry.none().withUser("", Secret.of("y")))).isEqualTo("u/y");
      assertThat(login(ConnectionEntry.none().withServer(server("")))).isEqualTo("su/sp");
    }

    @Test
    void theParametersGoBeforeTheServerBeforeTheFile() {
      ConnectionEntry all =
          ConnectionEntry.none().withServer(server("")).withPasswordFile("no-such-file");
      assertThat(login(all)).isEqualTo("su/sp");
      assertThat(login(all.withUser("x", Secret.of("y")))).isEqualTo("x/y");
    }

    @Test
    void theParametersGoOverTheEntry() {
      DatabaseUrl url =
          in().entry("development", target(URL).withUser("e", Secret.of("ep")))
              .target(ConnectionEntry.none().withUser("", Secret.of("y")))
              .resolve()
              .url();
      assertThat(url.user()).isEqualTo("e");
      assertThat(url.password().reveal()).isEqualTo("y");
    }
  }

  @Test
  void nothingFoundSaysWhereItLookedAndWhatToDo() {
    in().file(".env", "OTHER=x");
    assertThatThrownBy(() -> in().resolve())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(".env.local (not there); .env;")
        .hasMessageContaining("DB_HOST")
        .hasMessageContaining("-Ddbmig.url=")
        .hasMessageContaining("into .env, or set the variable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "a b", "", ".", "x/y", "ü"})
  void anEnvironmentsNameIsANameAndNoPath(String name) {
    assertThatThrownBy(() -> new Environment(name, true))
        .isInstanceOf(ConfigurationException.class);
  }

  @ParameterizedTest
  @CsvSource({"production, true", "PROD, true", "live, true", "staging, false", "liver, false"})
  void someNamesAreProtected(String name, boolean isProtected) {
    assertThat(new Environment(name, true).isProtected()).isEqualTo(isProtected);
  }

  @Test
  void nothingOfARequestPrintsItself() {
    ConnectionRequest request =
        in().url("postgres://u:s3cr3tCanary@h/d")
            .process("X", "s3cr3tCanary")
            .entry("e", target("x").withPasswordCommand(List.of("s3cr3tCanary")))
            .request();
    assertThat(request.toString() + request.parameters() + request.environments())
        .doesNotContain("s3cr3tCanary");
  }
}
