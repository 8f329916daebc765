package io.github.dbmig.command.target;

import io.github.dbmig.command.result.DatabaseView;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.database.session.Waiting;
import io.github.dbmig.database.state.Checksums;
import io.github.dbmig.database.state.Journal;
import io.github.dbmig.database.state.JournalEntry;
import io.github.dbmig.database.state.Lease;
import io.github.dbmig.database.state.Leases;
import io.github.dbmig.database.state.Records;
import io.github.dbmig.database.state.StateStore;
import io.github.dbmig.run.apply.Bench;
import io.github.dbmig.run.apply.LockPolicy;
import io.github.dbmig.run.states.MigrationStates;
import io.github.dbmig.run.states.MigrationStatus;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.MigrationTool;
import java.util.List;
import java.util.Map;

/** A target with its connection open. */
public final class Opened implements AutoCloseable {
  public static final String PROTECTED = "protected";

  private final Target target;
  private final Session session;
  private final StateStore store;

  private Opened(Target target, Session session) {
    this.target = target;
    this.session = session;
    this.store = StateStore.find(session, target.dialect(), target.tool().seesEveryTable());
  }

  public static Opened open(Target target) {
    return new Opened(target, Waiting.open(target.url(), target.patience()));
  }

  public Target target() {
    return target;
  }

  public Session session() {
    return session;
  }

  public StateStore store() {
    return store;
  }

  public DatabaseView view() {
    return DatabaseView.of(session, target.place().root());
  }

  public Bench bench() {
    return new Bench(
        session,
        target.dialect(),
        target.tool(),
        store,
        target.events(),
        target.programs(),
        target.allowed());
  }

  /** Reads disk and database; changes neither. */
  public List<MigrationStatus> states() {
    return states(target.tool().migrations());
  }

  public List<MigrationStatus> states(List<Migration> local) {
    Map<String, List<JournalEntry>> halfDone = new Journal(store).open();
    return MigrationStates.resolve(
        local,
        target.tool().applied(session, target.dialect()),
        new Checksums(store).all(),
        halfDone.keySet());
  }

  /** Takes the right to change the database, and makes the tables that every change needs. */
  public Lease takeLease(LockPolicy policy) {
    store.create();
    Lease lease = new Leases(store, Owner.current(), target.events()).take(policy.patience());
    forgetFormerDatabase();
    if (!target.tool().preparedByProgram()) {
      prepare();
    }
    return lease;
  }

  /** Makes the tool's tracking table, which its own program would make itself. */
  public void prepare() {
    target.tool().prepare(target.dialect()).forEach(session::execute);
  }

  /** Without a tracking table nothing was applied here, whatever a dropped database left behind. */
  private void forgetFormerDatabase() {
    MigrationTool tool = target.tool();
    if (!tool.trackingTables().isEmpty() && !tool.isTracked(session, target.dialect())) {
      new Checksums(store).clear();
      new Journal(store).clear();
    }
  }

  /**
   * Protected by its name, by the user's word, or because dbmig remembers so for this very
   * database.
   */
  public boolean isProtected() {
    return target.protectedByName()
        || new Records(store)
            .get(PROTECTED)
            .filter(identity -> identity.equals(target.dialect().bookkeeping().identity(session)))
            .isPresent();
  }

  @Override
  public void close() {
    session.close();
  }
}
