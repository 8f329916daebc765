package io.github.dbmig.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A TypeScript project that migrates with nothing yet: what somebody is asked, and nobody is. */
@Tag("ci")
class InteractiveIT {
  private static final String GENERATE =
      "io.github.dbmig:dbmig-maven-plugin:" + System.getProperty("dbmig.version") + ":generate";

  @TempDir private Path root;

  @BeforeEach
  void project() throws IOException {
    Files.createDirectories(root.resolve("project"));
    Files.createDirectories(root.resolve("home/.m2"));
    Files.writeString(
        root.resolve("project/package.json"), "{\"devDependencies\": {\"typescript\": \"5\"}}");
    Files.writeString(root.resolve("project/tsconfig.json"), "{}");
    String settings = Files.readString(Path.of("src/it/settings.xml"));
    Files.writeString(
        root.resolve("home/.m2/settings.xml"),
        settings.replace("<interactiveMode>false</interactiveMode>", ""));
  }

  @Test
  void somebodyIsAskedWithARecommendationAndObeyed() throws IOException {
    Maven.Outcome outcome = Maven.ofBuild().onTerminal(call(), "rawsql\n");
    assertThat(outcome.code()).as(outcome.output()).isZero();
    assertThat(outcome.output())
        .contains("No migration tool was found", "(drizzle/alembic/django/rawsql) drizzle:");
    assertThat(migrations()).hasSize(1);
  }

  @Test
  void enterTakesTheRecommendation() throws IOException {
    Maven.Outcome outcome = Maven.ofBuild().onTerminal(call(), "\n");
    assertThat(outcome.code()).isNotZero();
    assertThat(outcome.output()).contains("drizzle").doesNotContain("\tat io.github.dbmig");
    assertThat(migrations()).isEmpty();
  }

  @Test
  void nobodyIsAskedInBatchMode() throws IOException {
    Maven.Outcome outcome = Maven.ofBuild().run(call());
    assertThat(outcome.code()).isNotZero();
    assertThat(outcome.output())
        .contains("-Ddbmig.tool=")
        .doesNotContain("Which one shall this project use", "\tat io.github.dbmig");
    assertThat(migrations()).isEmpty();
  }

  private Maven.Call call() {
    return new Maven.Call(
        root.resolve("project"),
        root.resolve("home"),
        Map.of(),
        List.of(GENERATE, "-Ddbmig.name=add_users"));
  }

  private List<Path> migrations() throws IOException {
    Path folder = root.resolve("project/migrations");
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
