package io.github.dbmig.tool.typeorm;

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
import io.github.dbmig.tool.typeorm.source.TypeormClass;
import io.github.dbmig.tool.typeorm.source.TypeormScript;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** TypeORM: migrations as classes in JavaScript or TypeScript, carried out by its own program. */
public final class TypeormTool implements MigrationTool {
  private final TypeormHistory history;
  private final TypeormWriter writer;
  private final TypeormProgram program;

  public TypeormTool(ToolProject project) {
    this.history = new TypeormHistory(project);
    this.writer = new TypeormWriter(project, history);
    this.program = new TypeormProgram(history, writer, new TypeormStart(project, history));
  }

  @Override
  public String name() {
    return "typeorm";
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
    Optional<ReadScript> script =
        TypeormScript.read(FileText.read(migration.file())).stream()
            .filter(type -> type.name().equals(migration.id()))
            .findFirst()
            .flatMap(TypeormClass::script);
    return ReadScript.execution(
        script, direction, dialect, tracking(migration.id(), direction, dialect).get(0));
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
    return writer.seeds().stream()
        .map(file -> new Migration(file.getFileName().toString(), file, FileText.checksum(file)))
        .toList();
  }

  @Override
  public List<SqlStatement> seed(Migration seed, Dialect dialect) {
    return List.of();
  }

  @Override
  public Optional<PlanWriter> planWriter() {
    return Optional.of(new TypeormPlans(writer));
  }

  @Override
  public NewSeed newSeed(String name) {
    return new NewSeed(writer.seed(name));
  }
}
