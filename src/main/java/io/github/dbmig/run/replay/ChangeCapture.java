package io.github.dbmig.run.replay;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.database.dialect.SchemaParts;
import io.github.dbmig.database.dialect.ScratchDatabase;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.diff.SchemaDiff;
import io.github.dbmig.model.diff.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * From a statement as people write it to changes: replay the history, look, apply, look again,
 * compare with the identity of the objects, so that a rename is seen as one.
 */
public final class ChangeCapture {
  private final SchemaParts parts;
  private final Session beside;
  private final Consumer<Session> history;
  private final Set<String> ignored;

  /**
   * @param beside a session to the server that the scratch database is made on
   * @param history carries out the migrations so far in a scratch database
   * @param ignored tables of the tool's own, by their bare name
   */
  public ChangeCapture(
      SchemaParts parts, Session beside, Consumer<Session> history, Set<String> ignored) {
    this.parts = parts;
    this.beside = beside;
    this.history = history;
    this.ignored = Set.copyOf(ignored);
  }

  /**
   * Always leaves no database behind.
   *
   * @throws MigrationException when the history or the statement fails on the scratch database
   */
  public Captured capture(List<String> statements) {
    try {
      return attempt(statements, true);
    } catch (MigrationException marksInTheWay) {
      return attempt(statements, false);
    }
  }

  private Captured attempt(List<String> statements, boolean marked) {
    try (ScratchDatabase scratch = replayed()) {
      Session session = scratch.session();
      parts.scratch().clear(session);
      if (marked) {
        parts.introspector().mark(session);
      }
      Snapshot before = parts.introspector().planned(session, ignored);
      Replay.statements(session, statements, "the statement to plan");
      Snapshot after = parts.introspector().planned(session, ignored);
      return new Captured(before, after, probed(session, SchemaDiff.between(before, after)));
    }
  }

  /** A scratch database with the history in it; the caller closes it. */
  public ScratchDatabase replayed() {
    ScratchDatabase scratch = parts.scratch().create(beside);
    try {
      history.accept(scratch.session());
      return scratch;
    } catch (RuntimeException e) {
      scratch.close();
      throw e;
    }
  }

  private List<Change> probed(Session session, List<Change> changes) {
    Map<Change, Boolean> instant = new HashMap<>();
    for (Change change : changes) {
      if (change instanceof Change.AddColumn add) {
        instant.put(change, instantly(session, add));
      }
    }
    return SchemaDiff.instant(changes, instant);
  }

  /** What the server cannot even try alone (a type or sequence of the change) is not instant. */
  private boolean instantly(Session session, Change.AddColumn add) {
    try {
      return parts.introspector().addsInstantly(session, add.column());
    } catch (DatabaseException refused) {
      return false;
    }
  }
}
