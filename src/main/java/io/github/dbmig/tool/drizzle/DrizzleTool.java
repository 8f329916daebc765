package io.github.dbmig.tool.drizzle;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.tool.Applied;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Execution;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.MigrationTool;
import io.github.dbmig.tool.NewFile;
import io.github.dbmig.tool.NewSeed;
import io.github.dbmig.tool.PlanWriter;
import io.github.dbmig.tool.ToolProgram;
import io.github.dbmig.tool.Update;
import io.github.dbmig.tool.project.ToolProject;
import io.github.dbmig.tool.source.FileText;
import io.github.dbmig.tool.sql.SqlScript;
import io.github.dbmig.tool.sql.WayBack;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Drizzle 0.x and 1.x: files of SQL, carried out by its own program or by dbmig itself. */
public final class DrizzleTool implements MigrationTool {
  private final ToolProject project;
  private final DrizzleHistory history;
  private final DrizzleTable table;
  private final DrizzleProgram program;
  private final DrizzleWriter writer;

  public DrizzleTool(ToolProject project) {
    this.project = project;
    int installed = project.detection().version().line().orElse(0);
    this.history = DrizzleHistory.of(project.folder(), installed);
    Map<String, String> settings = project.detection().config().settings();
    this.table =
        new DrizzleTable(
            settings.getOrDefault("schema", "drizzle"),
            settings.getOrDefault("table", "__drizzle_migrations"),
            history.line());
    this.program = new DrizzleProgram(project, history);
    this.writer = new DrizzleWriter(project);
  }

  @Override
  public String name() {
    return "drizzle";
  }

  @Override
  public List<Migration> migrations() {
    return history.entries().stream().map(DrizzleEntry::migration).toList();
  }

  @Override
  public List<String> strangers() {
    return history.strangers();
  }

  @Override
  public List<Applied> applied(Session session, Dialect dialect) {
    return table.applied(session, dialect, history.entries());
  }

  @Override
  public Set<String> trackingTables() {
    return Set.of(table.name());
  }

  @Override
  public boolean isTracked(Session session, Dialect dialect) {
    return table.isThere(session, dialect);
  }

  @Override
  public boolean preparedByProgram() {
    return !project.nativeExecutor();
  }

  @Override
  public List<String> prepare(Dialect dialect) {
    return table.create(dialect);
  }

  @Override
  public Execution execution(Migration migration, Direction direction, Dialect dialect) {
    DrizzleEntry entry = entry(migration.id());
    if (direction == Direction.DOWN) {
      String text = WayBack.read(migration, entry.down()).text();
      return DrizzleScript.of(migration.id() + ", way back", text)
          .execution(dialect, table.delete(entry.id(), Optional.of(entry), dialect));
    }
    SqlScript script = DrizzleScript.of(migration.id(), FileText.read(entry.file()));
    Update tracking = table.insert(entry, dialect);
    return project.nativeExecutor()
        ? script.execution(dialect, tracking)
        : new Execution.ByProgram(script.readable(dialect, tracking));
  }

  @Override
  public Optional<ToolProgram> program() {
    return Optional.of(program);
  }

  @Override
  public Optional<NewFile> down(Migration migration, List<String> down) {
    return Optional.of(WayBack.file(entry(migration.id()).down(), down));
  }

  private DrizzleEntry entry(String id) {
    return history
        .entry(id)
        .orElseThrow(
            () ->
                new MigrationException(
                    "missing", id, "is not among Drizzle's migrations", "restore the file"));
  }

  @Override
  public List<Update> tracking(String id, Direction direction, Dialect dialect) {
    return table.tracking(id, history.entry(id), direction, dialect);
  }

  @Override
  public NewFile newMigration(String name, Instant now, Optional<Dialect> dialect) {
    return writer.template(name, now);
  }

  @Override
  public List<Migration> seeds() {
    return List.of();
  }

  @Override
  public List<SqlStatement> seed(Migration seed, Dialect dialect) {
    return List.of();
  }

  @Override
  public Optional<PlanWriter> planWriter() {
    boolean postgresql = project.detection().dialect().filter("postgresql"::equals).isPresent();
    return Optional.of(new DrizzlePlans(history, postgresql));
  }

  @Override
  public NewSeed newSeed(String name) {
    return writer.seed(name);
  }
}
