package io.github.dbmig.tool.knex;

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
import io.github.dbmig.tool.script.ReadScript;
import io.github.dbmig.tool.source.FileText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Knex: migrations in JavaScript or TypeScript, carried out by its own program. */
public final class KnexTool implements MigrationTool {
  private final KnexHistory history;
  private final KnexProgram program;
  private final KnexWriter writer;

  public KnexTool(ToolProject project) {
    this.history = new KnexHistory(project);
    this.program = new KnexProgram(project, history);
    this.writer = new KnexWriter(project, history);
  }

  @Override
  public String name() {
    return "knex";
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
    return history.tables();
  }

  @Override
  public boolean isTracked(Session session, Dialect dialect) {
    return history.isTracked(session, dialect);
  }

  @Override
  public List<String> prepare(Dialect dialect) {
    return history.create(dialect);
  }

  @Override
  public Execution execution(Migration migration, Direction direction, Dialect dialect) {
    return ReadScript.execution(
        KnexScript.read(
            FileText.read(migration.file()), Placeholders.of(Optional.of(dialect.name()))),
        direction,
        dialect,
        tracking(migration.id(), direction, dialect).get(0));
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
  public Optional<NewFile> newMigration(
      String name, Instant now, List<String> up, List<String> down) {
    return Optional.of(writer.migration(name, now, up, down));
  }

  @Override
  public List<Migration> seeds() {
    return history.seeds().stream()
        .map(file -> new Migration(file.getFileName().toString(), file, FileText.checksum(file)))
        .toList();
  }

  @Override
  public List<SqlStatement> seed(Migration seed, Dialect dialect) {
    return List.of();
  }

  @Override
  public List<Update> unlock(Dialect dialect) {
    return history.unlock(dialect);
  }

  @Override
  public Optional<PlanWriter> planWriter() {
    return Optional.of(new KnexPlans(writer));
  }

  @Override
  public NewSeed newSeed(String name) {
    return new NewSeed(writer.seed(name));
  }
}
