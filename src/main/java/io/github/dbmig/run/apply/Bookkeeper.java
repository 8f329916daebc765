package io.github.dbmig.run.apply;

import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.database.state.Checksums;
import io.github.dbmig.database.state.Journal;
import io.github.dbmig.run.states.MigrationStatus;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.MigrationTool;
import io.github.dbmig.tool.Update;
import java.util.Set;

/** Writes down that a migration is applied or reverted: the tool's table and ours. */
public final class Bookkeeper {
  private final Session session;
  private final MigrationTool tool;
  private final Dialect dialect;
  private final Checksums checksums;

  /** Those that have one before the first is recorded; {@code null} until then. */
  private Set<String> known;

  private final Journal journal;

  public Bookkeeper(Bench bench) {
    this.session = bench.session();
    this.tool = bench.tool();
    this.dialect = bench.dialect();
    this.checksums = new Checksums(bench.store());
    this.journal = new Journal(bench.store());
  }

  /** After the statements ran, in their transaction where they have one. */
  void record(Task task, long millis) {
    track(task.work().tracking());
    remember(task.migration(), task.direction(), millis);
  }

  /** Our part alone, of what the tool has written down by itself. */
  void remember(Migration migration, Direction direction, long millis) {
    if (known().contains(migration.id())) {
      checksums.remove(migration.id());
    }
    if (direction == Direction.UP) {
      checksums.put(migration.id(), migration.checksum(), millis);
    }
  }

  /** Nobody else writes while the lease is held, so that most migrations cost a statement less. */
  private Set<String> known() {
    if (known == null) {
      known = checksums.all().keySet();
    }
    return known;
  }

  /** Without running anything: the operator says that it is so. */
  public void mark(MigrationStatus status, Direction says) {
    tool.tracking(status.id(), says, dialect).forEach(this::track);
    checksums.remove(status.id());
    journal.remove(status.id());
    if (says == Direction.UP) {
      status
          .migration()
          .map(Migration::checksum)
          .ifPresent(checksum -> checksums.put(status.id(), checksum, 0));
    }
  }

  private void track(Update update) {
    session.later(update.sql(), update.parameters().toArray());
  }
}
