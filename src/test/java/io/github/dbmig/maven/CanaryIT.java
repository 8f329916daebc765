package io.github.dbmig.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import io.github.dbmig.server.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A password that is a canary: wherever it comes from and however the goals end, it is in nothing
 * that Maven prints, in no report, and in no program's arguments. The one exception is Maven's own:
 * with -X, Maven 4 prints its command line.
 */
class CanaryIT {
  static final List<String> CONFIGURATIONS =
      List.of(
          "<configuration><url>postgresql://u:" + CanaryProject.MARK + "@h/d</url></configuration>",
          "<configuration><password>${env.PATH}</password></configuration>",
          "<configuration><environments><environment><name>a</name><password>x</password>"
              + "</environment></environments></configuration>");

  @TempDir private Path root;

  @BeforeAll
  static void createUsers() {
    TestServer.of(Engine.POSTGRESQL18)
        .execute(
            List.of(
                "CREATE ROLE insider LOGIN SUPERUSER PASSWORD '" + CanaryProject.PASSWORD + "'",
                "CREATE ROLE outsider LOGIN SUPERUSER PASSWORD 'something else'"));
  }

  @Test
  void theProjectRunsEveryGoalThatThereIs() throws IOException {
    String descriptor = Files.readString(Path.of("target/classes/META-INF/maven/plugin.xml"));
    assertThat(Pattern.compile("<goal>([a-z-]+)</goal>").matcher(descriptor).results())
        .extracting(goal -> goal.group(1))
        .filteredOn(goal -> !goal.equals("help"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(CanaryProject.goalNames().stream(), ToolsIT.OF_TOOLS.stream()).toList());
  }

  @Test
  void everyGoalSucceedsAndTellsNothing() throws IOException {
    succeed(Maven.ofBuild(), SecretSource.VARIABLE);
  }

  @Test
  void everyGoalFailsAndTellsNothing() throws IOException {
    fail(Maven.ofBuild(), SecretSource.SETTINGS_SERVER);
  }

  @Tag("ci")
  @ParameterizedTest
  @MethodSource("everyOtherPair")
  void oneWayOrTheOtherTellsNothing(Maven maven, SecretSource source, boolean right)
      throws IOException {
    end(maven, source, right);
  }

  @Tag("nightly")
  @ParameterizedTest
  @MethodSource("everyOtherPair")
  void theOtherWayTellsNothing(Maven maven, SecretSource source, boolean right) throws IOException {
    end(maven, source, !right);
  }

  /** Each Maven with each source; half of them succeed. */
  static Stream<Arguments> everyOtherPair() {
    List<Arguments> pairs = new ArrayList<>();
    for (Maven maven : Maven.all()) {
      for (SecretSource source : SecretSource.values()) {
        boolean right = (pairs.size() + pairs.size() / SecretSource.values().length) % 2 == 0;
        pairs.add(Arguments.of(maven, source, right));
      }
    }
    return pairs.stream();
  }

  @Test
  @Tag("ci")
  void whatAProgramSaysOfItIsBlanked() throws IOException {
    try (TestDatabase database = Engine.POSTGRESQL18.database("canary")) {
      CanaryProject project = new CanaryProject(root).thatSucceeds().withTalkativeDump();
      String url = bareUrl(database, "insider");
      Maven.Outcome outcome =
          Maven.ofBuild()
              .run(project.call(SecretSource.PASSWORD_FILE, url, List.of("-X", "dbmig:backup")));
      assertThat(outcome.output()).contains("refused: *****");
      assertThat(report(project, "backup")).contains("refused: *****");
      assertNothingTold(Maven.ofBuild(), SecretSource.PASSWORD_FILE, project, outcome);
    }
  }

  @ParameterizedTest
  @FieldSource("CONFIGURATIONS")
  void aSecretInTheConfigurationIsRefused(String configuration) throws IOException {
    refuse(Maven.ofBuild(), configuration);
  }

  @Tag("ci")
  @ParameterizedTest
  @MethodSource("mavenAndConfiguration")
  void everyMavenRefusesASecretInTheConfiguration(Maven maven, String configuration)
      throws IOException {
    refuse(maven, configuration);
  }

  static Stream<Arguments> mavenAndConfiguration() {
    return Maven.all().stream()
        .flatMap(maven -> CONFIGURATIONS.stream().map(text -> Arguments.of(maven, text)));
  }

  private void end(Maven maven, SecretSource source, boolean right) throws IOException {
    if (right) {
      succeed(maven, source);
    } else {
      fail(maven, source);
    }
  }

  private void succeed(Maven maven, SecretSource source) throws IOException {
    try (TestDatabase database = Engine.POSTGRESQL18.database("canary")) {
      CanaryProject project = new CanaryProject(root).thatSucceeds();
      Maven.Outcome outcome =
          maven.run(
              project.call(
                  source,
                  bareUrl(database, "insider"),
                  List.of("-X", "-e", CanaryProject.phase(source))));
      assertThat(outcome.code()).as(outcome.output()).isZero();
      for (String goal : CanaryProject.goalNames(source)) {
        assertThat(report(project, goal)).as(goal).contains("\"error\" : null");
      }
      assertThat(root.resolve("recorded/pg_dump")).content().contains("PGPASSWORD=");
      assertNothingTold(maven, source, project, outcome);
    }
  }

  private void fail(Maven maven, SecretSource source) throws IOException {
    try (TestDatabase database = Engine.POSTGRESQL18.database("canary")) {
      CanaryProject project = new CanaryProject(root).thatFails();
      Maven.Outcome outcome =
          maven.run(
              project.call(
                  source, bareUrl(database, "outsider"), List.of("-X", "-e", "-fae", "package")));
      assertThat(outcome.code()).as(outcome.output()).isNotZero();
      for (String goal : CanaryProject.aggregatorNames()) {
        boolean offline = List.of("detect", "generate").contains(goal);
        assertThat(report(project, goal).contains("\"error\" : null")).as(goal).isEqualTo(offline);
      }
      assertNothingTold(maven, source, project, outcome);
    }
  }

  private void refuse(Maven maven, String configuration) throws IOException {
    CanaryProject project = new CanaryProject(root).withConfiguration(configuration);
    Maven.Outcome outcome =
        maven.run(project.call(SecretSource.VARIABLE, "postgresql://u@h/d", List.of("validate")));
    assertThat(outcome.code()).isNotZero();
    assertThat(outcome.output())
        .contains("urlEnv", "serverId", "passwordFile", "passwordCommand")
        .doesNotContain(CanaryProject.MARK);
  }

  private static String bareUrl(TestDatabase database, String user) {
    return "postgresql://"
        + user
        + "@127.0.0.1:"
        + database.url().port()
        + "/"
        + database.url().database();
  }

  private static String report(CanaryProject project, String goal) throws IOException {
    return Files.readString(project.folder().resolve("target/dbmig/" + goal + ".json"));
  }

  private static void assertNothingTold(
      Maven maven, SecretSource source, CanaryProject project, Maven.Outcome outcome)
      throws IOException {
    boolean ownLine = maven.printsItsCommandLine() && source == SecretSource.OPTION;
    assertThat(outcome.output().lines())
        .filteredOn(line -> line.contains(CanaryProject.MARK))
        .filteredOn(line -> !(ownLine && line.contains("Command line: ")))
        .isEmpty();
    assertThat(project.leaksInFiles()).isEmpty();
    assertThat(project.leaksToPrograms()).isEmpty();
  }
}
