package io.github.dbmig.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.mojo.TestWiring;
import io.github.dbmig.run.states.MigrationState;
import io.github.dbmig.run.states.MigrationStates;
import io.github.dbmig.run.states.MigrationStatus;
import io.github.dbmig.server.Dialects;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import io.github.dbmig.tool.Applied;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.MigrationTool;
import io.github.dbmig.tool.NewFile;
import io.github.dbmig.tool.Update;
import io.github.dbmig.tool.detection.Detection;
import io.github.dbmig.tool.dummy.DummyTool;
import io.github.dbmig.tool.process.ProcessRunner;
import io.github.dbmig.tool.project.DetectionRequest;
import io.github.dbmig.tool.project.ToolProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What dbmig relies on with every tool: no program is started, and nothing is written unasked. The
 * projects are those that the real tools made.
 */
class ToolContractTest {
  private static final Path PROJECTS = Path.of("src/test/resources/projects").toAbsolutePath();

  /** Tools that are no part of the plugin, one a line. */
  private static final Map<String, Function<Path, MigrationTool>> OTHERS =
      Map.of("dummy", DummyTool::new);

  @TempDir Path root;

  static Stream<String> projects() throws IOException {
    try (Stream<Path> all = Files.list(PROJECTS)) {
      List<String> names =
          new ArrayList<>(
              all.filter(path -> TestWiring.drives(detected(path).tool()))
                  .map(path -> path.getFileName().toString())
                  .sorted()
                  .toList());
      names.addAll(OTHERS.keySet());
      return names.stream();
    }
  }

  private static Detection detected(Path folder) {
    return TestWiring.detector()
        .detect(new DetectionRequest(folder, Optional.empty(), Optional.empty(), Map.of()))
        .mainOrFail();
  }

  private MigrationTool tool(String project) {
    if (OTHERS.containsKey(project)) {
      return OTHERS.get(project).apply(root);
    }
    new ToolShop(root, null).copy(PROJECTS.resolve(project));
    Detection main = detected(root);
    MigrationTool tool =
        TestWiring.tool(
            new ToolProject(
                main,
                main.migrations().folder().orElse(root.resolve("migrations")),
                new ProcessRunner(Map.of()),
                "development",
                false));
    assertThat(tool.name()).isEqualTo(main.tool());
    return tool;
  }

  @ParameterizedTest
  @MethodSource("projects")
  void historyIsReadAndWritesNothing(String project) throws Exception {
    MigrationTool tool = tool(project);
    List<Migration> local = tool.migrations();
    assertThat(local).extracting(Migration::id).doesNotHaveDuplicates();
    assertThat(local).allSatisfy(one -> assertThat(one.file()).exists());
    assertThat(local).extracting(Migration::checksum).allMatch(sum -> sum.matches("[0-9a-f]{64}"));
    assertThat(tool.migrations()).isEqualTo(local);
    assertThat(tool.trackingTables()).isNotEmpty();
    try (TestDatabase database = Engine.SQLITE.database("contract");
        Session session = JdbcSession.open(database.url())) {
      Dialect dialect = Dialects.of(Engine.SQLITE);
      assertThat(tool.applied(session, dialect)).isEmpty();
      assertThat(tool.isTracked(session, dialect)).isFalse();
      assertThat(tables(session)).isEmpty();
      assertThat(states(tool, session, dialect))
          .extracting(MigrationStatus::state)
          .allMatch(MigrationState.PENDING::equals);
    }
  }

  @ParameterizedTest
  @MethodSource("projects")
  void trackingGoesThereAndBack(String project) throws Exception {
    MigrationTool tool = tool(project);
    try (TestDatabase database = Engine.SQLITE.database("contract");
        Session session = JdbcSession.open(database.url())) {
      Dialect dialect = Dialects.of(Engine.SQLITE);
      for (int i = 0; i < 2; i++) {
        tool.prepare(dialect).forEach(session::execute);
      }
      assertThat(tool.isTracked(session, dialect)).isTrue();
      assertThat(tables(session)).isSubsetOf(tool.trackingTables());
      assertThat(tool.applied(session, dialect)).isEmpty();
      List<String> there = new ArrayList<>();
      for (Migration one : tool.migrations()) {
        update(session, tool.tracking(one.id(), Direction.UP, dialect));
        there.add(one.id());
        assertThat(tool.applied(session, dialect))
            .extracting(Applied::id)
            .containsExactlyInAnyOrderElementsOf(there);
      }
      tool.prepare(dialect).forEach(session::execute);
      assertThat(states(tool, session, dialect))
          .extracting(MigrationStatus::state)
          .allMatch(MigrationState.APPLIED::equals);
      Collections.reverse(there);
      for (String id : List.copyOf(there)) {
        update(session, tool.tracking(id, Direction.DOWN, dialect));
        there.remove(id);
        assertThat(tool.applied(session, dialect))
            .extracting(Applied::id)
            .containsExactlyInAnyOrderElementsOf(there);
      }
      update(session, tool.unlock(dialect));
    }
  }

  @ParameterizedTest
  @MethodSource("projects")
  void whatIsWrittenIsReadBack(String project) throws Exception {
    MigrationTool tool = tool(project);
    Dialect dialect = Dialects.of(Engine.SQLITE);
    List<String> up = List.of("CREATE TABLE a (b TEXT DEFAULT 'it''s')", "CREATE INDEX c ON a (b)");
    List<String> down = List.of("DROP INDEX c", "DROP TABLE a");
    Optional<NewFile> file = tool.newMigration("Read me!", Instant.now(), up, down);
    if (file.isEmpty()) {
      assertThat(tool.program().isPresent() || OTHERS.containsKey(project)).isTrue();
      return;
    }
    Set<String> before = Set.copyOf(tool.migrations().stream().map(Migration::id).toList());
    assertThat(file.get().path()).doesNotExist();
    write(file.get());
    List<Migration> fresh =
        tool.migrations().stream().filter(one -> !before.contains(one.id())).toList();
    assertThat(fresh).hasSize(1);
    assertThat(fresh.get(0)).isEqualTo(tool.migrations().get(before.size()));
    Optional<NewFile> beside = tool.down(fresh.get(0), down);
    if (beside.isPresent()) {
      write(beside.get());
    }
    assertThat(sql(tool, fresh.get(0), Direction.UP, dialect)).isEqualTo(up);
    assertThat(sql(tool, fresh.get(0), Direction.DOWN, dialect)).isEqualTo(down);
  }

  private static void write(NewFile file) throws IOException {
    Files.createDirectories(file.path().getParent());
    Files.writeString(file.path(), file.content());
  }

  private static List<String> sql(
      MigrationTool tool, Migration migration, Direction direction, Dialect dialect) {
    return tool.execution(migration, direction, dialect).sql().orElseThrow().statements().stream()
        .map(SqlStatement::text)
        .toList();
  }

  private static List<MigrationStatus> states(
      MigrationTool tool, Session session, Dialect dialect) {
    return MigrationStates.resolve(
        tool.migrations(), tool.applied(session, dialect), Map.of(), Set.of());
  }

  private static void update(Session session, List<Update> updates) {
    updates.forEach(one -> session.update(one.sql(), one.parameters().toArray()));
  }

  private static List<String> tables(Session session) {
    return session.query(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
        row -> row.text(1));
  }
}
