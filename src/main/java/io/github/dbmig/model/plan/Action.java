package io.github.dbmig.model.plan;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.change.Evolution;
import java.util.List;

/** One part of a {@link Step}, from which an engine makes statements. */
public sealed interface Action {
  <R> R match(Cases<R> cases);

  /** What takes the action back. */
  Action reverse();

  /** One function for each kind. */
  interface Cases<R> {
    R alter(Alter action);

    R start(Start action);

    R stop(Stop action);

    R fill(Fill action);

    R demand(Demand action);

    R retire(Retire action);

    R restore(Restore action);
  }

  /** Changes of the schema. */
  record Alter(List<Change> changes) implements Action {
    public Alter {
      changes = List.copyOf(changes);
    }

    public static Alter of(Change... changes) {
      return new Alter(List.of(changes));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.alter(this);
    }

    @Override
    public Action reverse() {
      return new Alter(Evolution.reverse(changes));
    }
  }

  /** From here on both shapes are written. */
  record Start(DualWrite write) implements Action {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.start(this);
    }

    @Override
    public Action reverse() {
      return new Stop(write);
    }
  }

  /** From here on only what the application writes is written. */
  record Stop(DualWrite write) implements Action {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.stop(this);
    }

    @Override
    public Action reverse() {
      return new Start(write);
    }
  }

  /** Copies the few rows that no backfill has seen, and refuses when they are many. */
  record Fill(DualWrite write) implements Action {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.fill(this);
    }

    @Override
    public Action reverse() {
      return new Alter(List.of());
    }
  }

  /** Stops the file where a row's new shape differs and this database holds no proof. */
  record Demand(DualWrite write) implements Action {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.demand(this);
    }

    @Override
    public Action reverse() {
      return new Alter(List.of());
    }
  }

  /** Gives up the old column's values; taken back by reading them from the new column. */
  record Retire(DualWrite write) implements Action {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.retire(this);
    }

    @Override
    public Action reverse() {
      return new Restore(write);
    }
  }

  /** Reads the old column's values from the new column. */
  record Restore(DualWrite write) implements Action {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.restore(this);
    }

    @Override
    public Action reverse() {
      return new Retire(write);
    }
  }
}
