package io.github.dbmig.tool.alembic;

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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Alembic: revisions in Python, carried out by its own program. */
public final class AlembicTool implements MigrationTool {
  private final AlembicHistory history;
  private final AlembicProgram program;
  private final AlembicWriter writer;
  private final AlembicPlans plans;
  private final AlembicPreview preview;

  public AlembicTool(ToolProject project) {
    this.history = new AlembicHistory(project);
    this.program = new AlembicProgram(project, history);
    this.writer = new AlembicWriter(project, history);
    this.plans = new AlembicPlans(writer);
    this.preview = new AlembicPreview(project, history);
  }

  @Override
  public String name() {
    return "alembic";
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
    return Set.of(history.table());
  }

  @Override
  public List<String> prepare(Dialect dialect) {
    return history.create(dialect);
  }

  @Override
  public Execution execution(Migration migration, Direction direction, Dialect dialect) {
    boolean irreversible =
        direction == Direction.DOWN
            && Revision.read(migration.file()).filter(Revision::reversible).isEmpty();
    if (irreversible) {
      throw new MigrationException(
          "irreversible",
          migration.id(),
          "has no downgrade(), or one that refuses",
          "write it in " + migration.file().getFileName() + ", or roll back to a later revision");
    }
    return new Execution.ByProgram(() -> preview.of(migration, direction, dialect));
  }

  @Override
  public Optional<ToolProgram> program() {
    return Optional.of(program);
  }

  @Override
  public List<Update> tracking(String id, Direction direction, Dialect dialect) {
    return history.tracking(id, direction, dialect);
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
  public NewSeed newSeed(String name) {
    return new NewSeed(writer.seed(name, Instant.now()));
  }

  @Override
  public Optional<PlanWriter> planWriter() {
    return Optional.of(plans);
  }
}
