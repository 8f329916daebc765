package io.github.dbmig.tool.rawsql;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.tool.Applied;
import io.github.dbmig.tool.AppliedAt;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Execution;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.MigrationTool;
import io.github.dbmig.tool.NewFile;
import io.github.dbmig.tool.NewSeed;
import io.github.dbmig.tool.PlanWriter;
import io.github.dbmig.tool.Update;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** SQL files with {@code -- UP} and {@code -- DOWN} sections, tracked in {@code _migrations}. */
public final class RawsqlTool implements MigrationTool {
  private static final String TABLE = "_migrations";

  private final Path project;
  private final Path folder;

  /**
   * @param project where {@code seeds} lies
   * @param folder of the migrations; it need not exist yet
   */
  public RawsqlTool(Path project, Path folder) {
    this.project = project;
    this.folder = folder;
  }

  @Override
  public String name() {
    return "rawsql";
  }

  @Override
  public List<Migration> migrations() {
    return RawsqlFolder.list(folder).unambiguous().stream()
        .map(file -> new Migration(file.id(), file.path(), file.read().checksum()))
        .toList();
  }

  @Override
  public List<String> strangers() {
    return RawsqlFolder.list(folder).strangers();
  }

  @Override
  public List<Applied> applied(Session session, Dialect dialect) {
    return dialect.bookkeeping().tableExists(session, TABLE)
        ? session.query(
            "SELECT filename, applied_at FROM " + TABLE + " ORDER BY filename",
            row -> new Applied(row.text(1), AppliedAt.read(row.text(2))))
        : List.of();
  }

  @Override
  public Set<String> trackingTables() {
    return Set.of(TABLE);
  }

  @Override
  public boolean seesEveryTable() {
    return false;
  }

  @Override
  public List<String> prepare(Dialect dialect) {
    return List.of(dialect.bookkeeping().createTracking());
  }

  @Override
  public Execution execution(Migration migration, Direction direction, Dialect dialect) {
    RawsqlMigration parsed = parse(migration, dialect);
    return new Execution.Statements(
        direction == Direction.UP ? parsed.up() : down(parsed),
        !parsed.options().noTransaction(),
        parsed.options().allowances(),
        tracking(migration.id(), direction));
  }

  private static RawsqlMigration parse(Migration migration, Dialect dialect) {
    RawsqlName name = RawsqlName.parse(migration.id()).orElseThrow();
    RawsqlText text = new RawsqlFile(migration.file(), name).read();
    if (!text.checksum().equals(migration.checksum())) {
      throw new MigrationException(
          "migration-changing",
          migration.id(),
          "changed while dbmig was working",
          "run the goal again once nobody writes to the folder");
    }
    return text.parse(dialect.lexicon());
  }

  private static List<SqlStatement> down(RawsqlMigration migration) {
    return migration
        .down()
        .orElseThrow(
            () ->
                new MigrationException(
                    "no-down",
                    migration.name().file(),
                    "has no -- DOWN section, so it cannot be rolled back",
                    "write one (an empty one says that there is nothing to undo), or restore a backup"));
  }

  @Override
  public List<Update> tracking(String id, Direction direction, Dialect dialect) {
    return List.of(tracking(id, direction));
  }

  private static Update tracking(String id, Direction direction) {
    return direction == Direction.UP
        ? Update.of("INSERT INTO " + TABLE + " (filename) VALUES (?)", id)
        : Update.of("DELETE FROM " + TABLE + " WHERE filename = ?", id);
  }

  @Override
  public NewFile newMigration(String name, Instant now, Optional<Dialect> dialect) {
    RawsqlName wanted = next(name, now);
    return new NewFile(
        folder.resolve(wanted.file()),
        RawsqlTemplate.empty(
            dialect.map(engine -> engine.bookkeeping().key()).orElse("SERIAL PRIMARY KEY"),
            dialect.map(engine -> engine.bookkeeping().presentTime()).orElse("NOW()")));
  }

  private RawsqlName next(String name, Instant now) {
    RawsqlName wanted = RawsqlName.of(now, name);
    List<RawsqlFile> files = RawsqlFolder.list(folder).unambiguous();
    if (!files.isEmpty()) {
      RawsqlName newest = files.get(files.size() - 1).name();
      if (wanted.version().compareTo(newest.version()) <= 0) {
        wanted = new RawsqlName(newest.version(), wanted.description()).next();
      }
    }
    return wanted;
  }

  @Override
  public Optional<NewFile> newMigration(
      String name, Instant now, List<String> up, List<String> down) {
    String text = RawsqlTemplate.of(RawsqlOptions.NONE, up, Optional.of(down));
    return Optional.of(new NewFile(folder.resolve(next(name, now).file()), text));
  }

  @Override
  public Optional<PlanWriter> planWriter() {
    return Optional.of(new RawsqlWriter());
  }

  @Override
  public List<Migration> seeds() {
    return RawsqlSeeds.list(project);
  }

  @Override
  public List<SqlStatement> seed(Migration seed, Dialect dialect) {
    return RawsqlSeeds.statements(seed, dialect.lexicon());
  }

  @Override
  public NewSeed newSeed(String name) {
    return new NewSeed(RawsqlSeeds.create(project, name));
  }
}
