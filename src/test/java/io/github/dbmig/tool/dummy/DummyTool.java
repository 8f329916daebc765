package io.github.dbmig.tool.dummy;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.model.sql.StatementSplitter;
import io.github.dbmig.tool.Applied;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Execution;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.MigrationTool;
import io.github.dbmig.tool.NewFile;
import io.github.dbmig.tool.NewSeed;
import io.github.dbmig.tool.Update;
import io.github.dbmig.tool.source.FileText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two files a migration, {@code 1.up} and {@code 1.down}. */
public final class DummyTool implements MigrationTool {
  private static final String TABLE = "dummy_log";

  private final Path folder;

  public DummyTool(Path folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    return "dummy";
  }

  @Override
  public List<Migration> migrations() {
    return FileText.list(folder).stream()
        .filter(file -> file.toString().endsWith(".up"))
        .map(file -> new Migration(id(file), file, FileText.checksum(file)))
        .toList();
  }

  private static String id(Path file) {
    return file.getFileName().toString().replaceFirst("\\.up$", "");
  }

  @Override
  public List<String> strangers() {
    return List.of();
  }

  @Override
  public List<Applied> applied(Session session, Dialect dialect) {
    return isTracked(session, dialect)
        ? session.query(
            "SELECT id FROM " + TABLE + " ORDER BY id",
            row -> new Applied(row.text(1), Optional.empty()))
        : List.of();
  }

  @Override
  public Set<String> trackingTables() {
    return Set.of(TABLE);
  }

  @Override
  public List<String> prepare(Dialect dialect) {
    return List.of("CREATE TABLE IF NOT EXISTS " + TABLE + " (id VARCHAR(80) PRIMARY KEY)");
  }

  @Override
  public Execution execution(Migration migration, Direction direction, Dialect dialect) {
    Path down = folder.resolve(migration.id() + ".down");
    if (direction == Direction.DOWN && !down.toFile().exists()) {
      throw new MigrationException("no-down", migration.id(), "has no down file", "write " + down);
    }
    String text = FileText.read(direction == Direction.UP ? migration.file() : down);
    return new Execution.Statements(
        StatementSplitter.split(text, dialect.lexicon()),
        true,
        List.of(),
        tracking(migration.id(), direction, dialect).get(0));
  }

  @Override
  public List<Update> tracking(String id, Direction direction, Dialect dialect) {
    return List.of(
        direction == Direction.UP
            ? Update.of("INSERT INTO " + TABLE + " (id) VALUES (?)", id)
            : Update.of("DELETE FROM " + TABLE + " WHERE id = ?", id));
  }

  @Override
  public NewFile newMigration(String name, Instant now, Optional<Dialect> dialect) {
    return new NewFile(folder.resolve(now.toEpochMilli() + ".up"), "");
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
    return new NewSeed(new NewFile(folder.resolve(name + ".seed"), ""));
  }
}
