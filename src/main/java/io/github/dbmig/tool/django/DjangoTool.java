package io.github.dbmig.tool.django;

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

/** Django: the migrations of the project's own apps, carried out by its own program. */
public final class DjangoTool implements MigrationTool {
  private final DjangoHistory history;
  private final DjangoProgram program;
  private final DjangoWriter writer;
  private final DjangoPlans plans;
  private final DjangoPreview preview;

  public DjangoTool(ToolProject project) {
    this.history = new DjangoHistory(project);
    this.program = new DjangoProgram(project, history);
    this.writer = new DjangoWriter(history);
    this.plans = new DjangoPlans(history, writer);
    this.preview = new DjangoPreview(project, history);
  }

  @Override
  public String name() {
    return "django";
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
    return Set.of(DjangoHistory.TABLE);
  }

  @Override
  public List<String> prepare(Dialect dialect) {
    return history.create(dialect);
  }

  @Override
  public Execution execution(Migration migration, Direction direction, Dialect dialect) {
    AppGraph graph = history.graph();
    if (direction == Direction.DOWN && !graph.get(migration.id()).reversible()) {
      throw new MigrationException(
          "irreversible",
          migration.id(),
          "has a RunSQL without reverse_sql or a RunPython without reverse_code",
          "write the way back in " + migration.file().getFileName());
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
    return writer.seed(name);
  }

  @Override
  public Optional<PlanWriter> planWriter() {
    return Optional.of(plans);
  }
}
