package io.github.dbmig.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/**
 * The quickstart's way on real servers: whole Maven builds in a folder without a POM, the database
 * named by {@code .env}.
 */
@Tag("ci")
class WholeFlowIT {
  private static final String PLUGIN =
      "io.github.dbmig:dbmig-maven-plugin:" + System.getProperty("dbmig.version") + ":";

  @TempDir private Path root;

  @EachEngine
  void detectsGeneratesRunsRevertsSeedsAndDeploys(TestDatabase database) throws IOException {
    start(database);
    mvn("detect", "generate", "-Ddbmig.name=add_posts");
    mvn("run", "status", "-Ddbmig.failOnPending=true");
    mvn("rollback");
    mvn("run", "seed");
    mvn("seed");
    assertThat(column(database, "SELECT name FROM users ORDER BY name"))
        .containsExactly("Ada", "Grace");
    write(
        "migrations/20990101000000_cities.sql",
        "-- UP\nCREATE TABLE cities (id INTEGER PRIMARY KEY);\n-- DOWN\nDROP TABLE cities;\n");
    mvn("deploy", "status", "-Ddbmig.env=development", "-Ddbmig.skipBackup=true");
    assertThat(column(database, "SELECT count(*) FROM cities")).containsExactly("0");
    assertThat(column(database, "SELECT filename FROM _migrations ORDER BY filename")).hasSize(3);
  }

  @EachEngine({Engine.POSTGRESQL14, Engine.POSTGRESQL18})
  void renamesAColumnWithoutDowntime(TestDatabase database) throws IOException {
    start(database);
    mvn("run", "seed");
    write("change.sql", "ALTER TABLE users RENAME COLUMN name TO display_name;\n");
    mvn("zero-downtime", "-Ddbmig.file=change.sql");
    mvn("run", "backfill");
    mvn("contract", "-Ddbmig.env=development");
    mvn("run");
    mvn("contract", "-Ddbmig.env=development", "-Ddbmig.retired=true");
    mvn(
        "deploy",
        "diff",
        "-Ddbmig.env=development",
        "-Ddbmig.skipBackup=true",
        "-Ddbmig.failOnDrift=true");
    assertThat(column(database, "SELECT display_name FROM users ORDER BY display_name"))
        .containsExactly("Ada", "Grace");
  }

  private void start(TestDatabase database) throws IOException {
    write("project/.env", "DATABASE_URL=" + database.text() + "\n");
    write(
        "migrations/20260101000000_users.sql",
        "-- UP\nCREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(80) NOT NULL);\n"
            + "-- DOWN\nDROP TABLE users;\n");
    write(
        "seeds/01_users.sql",
        "INSERT INTO users (id, name)\nSELECT s.id, s.name FROM (SELECT 1 AS id, 'Ada' AS name"
            + " UNION ALL SELECT 2, 'Grace') AS s\n"
            + "WHERE NOT EXISTS (SELECT 1 FROM (SELECT id FROM users) u WHERE u.id = s.id);\n");
  }

  private void write(String path, String text) throws IOException {
    String inside = path.startsWith("project/") ? path : "project/" + path;
    Path file = root.resolve(inside);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Words that begin with a dash are options, the others goals. */
  private void mvn(String... words) throws IOException {
    Path home = Files.createDirectories(root.resolve("home/.m2")).getParent();
    Files.copy(
        Path.of("src/it/settings.xml"),
        home.resolve(".m2/settings.xml"),
        StandardCopyOption.REPLACE_EXISTING);
    List<String> arguments =
        Stream.of(words).map(word -> word.startsWith("-") ? word : PLUGIN + word).toList();
    Maven.Outcome outcome =
        Maven.ofBuild().run(new Maven.Call(root.resolve("project"), home, Map.of(), arguments));
    assertThat(outcome.code()).as(outcome.output()).isZero();
  }

  private static List<String> column(TestDatabase database, String query) {
    try (Session session = JdbcSession.open(database.url())) {
      return session.query(query, row -> row.text(1));
    }
  }
}
