package io.github.dbmig.tool.prisma;

import io.github.dbmig.base.error.DetectionException;
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
import io.github.dbmig.tool.sql.LineEnds;
import io.github.dbmig.tool.sql.SqlScript;
import io.github.dbmig.tool.sql.WayBack;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Prisma 5 to 7: folders of SQL, carried out by its own program or by dbmig itself. */
public final class PrismaTool implements MigrationTool {
  private static final int CONTRACTS = 8;

  private final ToolProject project;
  private final PrismaHistory history;
  private final PrismaProgram program;
  private final PrismaWriter writer;

  /**
   * @throws DetectionException for Prisma 8, whose migrations are programs
   */
  public PrismaTool(ToolProject project) {
    if (project.detection().version().line().orElse(0) >= CONTRACTS) {
      throw new DetectionException(
          "tool-not-driven",
          "Prisma " + project.detection().version().text().orElse("8"),
          "has contracts and programs in the place of SQL files, which dbmig does not drive",
          "stay with Prisma 7, or use Prisma's own commands");
    }
    this.project = project;
    this.history = new PrismaHistory(project.folder());
    this.program = new PrismaProgram(project, history);
    this.writer = new PrismaWriter(project, history);
  }

  @Override
  public String name() {
    return "prisma";
  }

  @Override
  public List<Migration> migrations() {
    return history.local();
  }

  @Override
  public List<String> strangers() {
    return history.strangers();
  }

  @Override
  public List<Applied> applied(Session session, Dialect dialect) {
    return history.applied(session, dialect);
  }

  @Override
  public Set<String> trackingTables() {
    return Set.of(PrismaTable.NAME);
  }

  @Override
  public boolean preparedByProgram() {
    return !project.nativeExecutor();
  }

  @Override
  public List<String> prepare(Dialect dialect) {
    return List.of(PrismaTable.create(dialect));
  }

  @Override
  public Optional<SessionLock> lock(Dialect dialect) {
    return PrismaTable.lock(dialect);
  }

  @Override
  public Execution execution(Migration migration, Direction direction, Dialect dialect) {
    if (direction == Direction.DOWN) {
      return WayBack.read(migration, PrismaHistory.down(migration))
          .execution(dialect, PrismaTable.revert(migration.id(), dialect));
    }
    String text = FileText.read(migration.file());
    SqlScript script = new SqlScript(migration.id(), text);
    Update tracking = PrismaTable.apply(migration.id(), LineEnds.exact(text), 1, dialect);
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
    return Optional.of(WayBack.file(PrismaHistory.down(migration), down));
  }

  @Override
  public List<Update> tracking(String id, Direction direction, Dialect dialect) {
    return PrismaTable.resolve(
        id, direction == Direction.UP ? checksum(id) : "", direction, dialect);
  }

  private String checksum(String id) {
    return history.local().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(one -> LineEnds.exact(FileText.read(one.file())))
        .orElseThrow(
            () ->
                new MigrationException(
                    "missing", id, "has no folder, and so no check sum", "restore the folder"));
  }

  @Override
  public NewFile newMigration(String name, Instant now, Optional<Dialect> dialect) {
    return writer.template(name, now);
  }

  @Override
  public Optional<NewFile> newMigration(
      String name, Instant now, List<String> up, List<String> down) {
    return Optional.of(writer.migration(name, now, up));
  }

  @Override
  public Optional<PlanWriter> planWriter() {
    boolean postgresql = project.detection().dialect().filter("postgresql"::equals).isPresent();
    return Optional.of(new PrismaPlans(history, postgresql));
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
  public NewSeed newSeed(String name) {
    return new PrismaSeed(project).file();
  }
}
