package io.github.dbmig.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.Require;
import io.github.dbmig.server.TestDatabase;
import io.github.dbmig.tools.ToolShop;
import io.github.dbmig.tools.Toolbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole Maven builds over a project of a real tool, whose password is a canary: it is in nothing
 * that is printed or written, nor among the arguments of a program.
 */
@Tag("ci")
class ToolsIT {
  /** Goals that only a tool's own command can do. */
  static final List<String> OF_TOOLS = List.of("client", "push", "reset", "studio");

  private static final String PLUGIN =
      "io.github.dbmig:dbmig-maven-plugin:" + System.getProperty("dbmig.version") + ":";
  private static final String PASSWORD = "Zq7/cAnArY@9";
  private static final String IN_URL = "Zq7%2FcAnArY%409";

  @TempDir private Path root;

  @Test
  void aKnexProjectOnPostgresql() throws Exception {
    try (TestDatabase database = Engine.POSTGRESQL18.database("knex")) {
      String role = "canary_" + database.url().database();
      execute(database, "CREATE ROLE " + role + " SUPERUSER LOGIN PASSWORD '" + PASSWORD + "'");
      ToolShop shop =
          new ToolShop(Files.createDirectories(root.resolve("project")), database)
              .copy(Path.of("src/it/tools/knex-3.3/project"))
              .edit("knexfile.js", "'better-sqlite3'", "'pg'")
              .link("node_modules", Toolbox.node("knex-3.3"))
              .file(".env", "DATABASE_URL=" + url(database, role) + "\n");
      recordArguments();
      ok("detect", "status", "validate", "run", "status", "sql", "-X");
      ok("seed", "-X");
      ok("generate", "-Ddbmig.name=later", "-X");
      assertThat(column(database, "SELECT email FROM users")).containsExactly("a@example.org");
      String confirm = "-Ddbmig.confirm=" + database.url().database();
      ok("rollback", "-Ddbmig.skipBackup=true", confirm, "-X");
      assertThat(column(database, "SELECT name FROM knex_migrations")).isEmpty();
      ok("run", "reset", confirm, "-X");
      for (String absent : List.of("client", "push", "studio")) {
        assertThat(mvn(absent, confirm, "-X").code()).as(absent).isNotZero();
      }
      shop.file(
          "db/migrations/20990101000000_broken.js",
          "exports.up = knex => knex.raw('SELECT nowhere')\nexports.down = () => {}\n");
      Maven.Outcome broken = mvn("run", "-X", "-e");
      assertThat(broken.code()).isNotZero();
      assertThat(broken.output()).contains("nowhere").contains("20990101000000_broken.js");
      assertThat(Files.readString(root.resolve("arguments"))).contains("migrate:latest");
      assertThat(leaks()).isEmpty();
      execute(database, "DROP OWNED BY " + role + " CASCADE");
      execute(database, "DROP ROLE " + role);
    }
  }

  private static String url(TestDatabase database, String role) {
    return "postgresql://"
        + role
        + ":"
        + IN_URL
        + "@127.0.0.1:"
        + database.url().port()
        + "/"
        + database.url().database();
  }

  /** A program of that name stands before the real one on the PATH. */
  private void recordArguments() throws IOException {
    Path real = Require.program("node", "nodejs");
    Path fake = Files.createDirectories(root.resolve("bin")).resolve("node");
    Path log = root.resolve("arguments");
    Files.writeString(
        fake, "#!/bin/sh\nprintf '%s\\n' \"$@\" >> '" + log + "'\nexec '" + real + "' \"$@\"\n");
    assertThat(fake.toFile().setExecutable(true)).isTrue();
  }

  /** Where the password is, beside the one file that it was given in. */
  private Set<Path> leaks() throws IOException {
    Set<Path> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (text.contains("cAnArY") && !file.endsWith(".env")) {
          found.add(file);
        }
      }
    }
    return found;
  }

  private void ok(String... words) throws IOException {
    Maven.Outcome outcome = mvn(words);
    assertThat(outcome.code())
        .as(outcome.output().lines().filter(line -> line.contains("ERROR")).toList().toString())
        .isZero();
  }

  private int calls;

  /** Words that begin with a dash are options, the others goals. */
  private Maven.Outcome mvn(String... words) throws IOException {
    Path home = Files.createDirectories(root.resolve("home" + calls++ + "/.m2")).getParent();
    Files.copy(
        Path.of("src/it/settings.xml"),
        home.resolve(".m2/settings.xml"),
        StandardCopyOption.REPLACE_EXISTING);
    List<String> arguments =
        Stream.of(words).map(word -> word.startsWith("-") ? word : PLUGIN + word).toList();
    String path = root.resolve("bin") + ":" + System.getenv("PATH");
    return Maven.ofBuild()
        .run(new Maven.Call(root.resolve("project"), home, Map.of("PATH", path), arguments));
  }

  private static void execute(TestDatabase database, String sql) {
    try (Session session = JdbcSession.open(database.url())) {
      session.execute(sql);
    }
  }

  private static List<String> column(TestDatabase database, String query) {
    try (Session session = JdbcSession.open(database.url())) {
      return session.query(query, row -> row.text(1));
    }
  }
}
