package io.github.dbmig.database.state;

import io.github.dbmig.base.error.RunFailedException;
import io.github.dbmig.database.session.Row;
import io.github.dbmig.database.session.Session;
import java.util.List;
import java.util.Optional;

/** What this database remembers of plans: checkpoints, poison rows and verification. */
public final class PlanState {
  private static final String COLUMNS =
      "state, paused, last_key, upper_key, done, total, poison, token, differing, verified_at,"
          + " position";
  private static final String HERE = " WHERE scope = ? AND plan = ? AND target = ?";

  /** The columns of a backfill that has done nothing, behind those that tell which it is. */
  private static final String BEGINNING =
      "state, paused, last_key, done, poison, token, differing, verified_at, position)"
          + " VALUES (?, ?, ?, ?, ?, 'running', 0, '', 0, 0, 0, -1, 0, ''";

  /** A record that the tables are there: asking the catalog would need each engine's words. */
  private static final String MADE = "plan-tables";

  private final StateStore store;
  private final String plan;

  public PlanState(StateStore store, String plan) {
    this.store = store;
    this.plan = plan;
  }

  /** Makes the tables where they are missing. */
  public void create() {
    store.create();
    if (new Records(store).get(MADE).isPresent()) {
      return;
    }
    store.createTable(
        "plan_backfill(scope VARCHAR(64) NOT NULL, plan VARCHAR(190) NOT NULL,"
            + " target VARCHAR(190) NOT NULL, state VARCHAR(16) NOT NULL, paused INTEGER NOT NULL,"
            + " last_key TEXT NOT NULL, upper_key TEXT NOT NULL, done BIGINT NOT NULL,"
            + " total BIGINT NOT NULL, poison BIGINT NOT NULL, token BIGINT NOT NULL,"
            + " differing BIGINT NOT NULL, verified_at BIGINT NOT NULL, position TEXT NOT NULL,"
            + " PRIMARY KEY (scope, plan, target))");
    store.createTable(
        "plan_poison(scope VARCHAR(64) NOT NULL, plan VARCHAR(190) NOT NULL,"
            + " target VARCHAR(190) NOT NULL, row_key VARCHAR(255) NOT NULL, message TEXT NOT NULL,"
            + " PRIMARY KEY (scope, plan, target, row_key))");
    new Records(store).put(MADE, "1");
  }

  /**
   * @param target which column of the plan it is
   */
  public Optional<PlanBackfill> find(String target) {
    return new Records(store).get(MADE).isPresent()
        ? session()
            .first(
                "SELECT " + COLUMNS + " FROM " + table() + HERE,
                PlanState::read,
                store.scope(),
                plan,
                target)
        : Optional.empty();
  }

  private static PlanBackfill read(Row row) {
    return new PlanBackfill(
        row.text(1),
        row.number(2) == 1,
        row.text(3),
        row.text(4),
        row.number(5),
        row.number(6),
        row.number(7),
        row.number(8),
        row.number(9),
        row.number(10),
        row.text(11));
  }

  /** Begins, or takes over: the token that is returned fences off whoever ran before. */
  public long begin(String target, String upperKey, long total) {
    session()
        .update(
            store
                .bookkeeping()
                .insertUnlessPresent(
                    "INTO "
                        + table()
                        + " (scope, plan, target, upper_key, total, "
                        + BEGINNING
                        + ")"),
            store.scope(),
            plan,
            target,
            upperKey,
            total);
    session()
        .update(
            "UPDATE " + table() + " SET token = token + 1, paused = 0, state = ?" + HERE,
            PlanBackfill.RUNNING,
            store.scope(),
            plan,
            target);
    return find(target).orElseThrow().token();
  }

  /** Forgets how far it was, so that the next run passes over all rows again. */
  public void restart(String target) {
    session().update("DELETE FROM " + table() + HERE, store.scope(), plan, target);
  }

  /**
   * Part of the batch's own transaction.
   *
   * @throws RunFailedException when another runner has taken over, so that the batch is undone
   */
  public void checkpoint(String target, long token, String lastKey, long rows) {
    fenced(
        "UPDATE " + table() + " SET last_key = ?, done = done + ?" + HERE + " AND token = ?",
        lastKey,
        rows,
        store.scope(),
        plan,
        target,
        token);
  }

  public void state(String target, long token, String state) {
    fenced(
        "UPDATE " + table() + " SET state = ?" + HERE + " AND token = ?",
        state,
        store.scope(),
        plan,
        target,
        token);
  }

  private void fenced(String sql, Object... parameters) {
    if (session().update(sql, parameters) != 1) {
      throw new RunFailedException(
          "backfill-taken-over",
          "plan " + plan,
          "another dbmig:backfill works on it now; this one stopped and undid its last batch",
          "wait for the other one: dbmig:backfill -Ddbmig.plan=" + plan + " -Ddbmig.action=status",
          null);
    }
  }

  /** Asks whoever runs to stop after its batch; gives false where nothing was begun. */
  public boolean pause(String target) {
    return session()
            .update("UPDATE " + table() + " SET paused = 1" + HERE, store.scope(), plan, target)
        == 1;
  }

  public void verified(String target, long differing, String position) {
    session()
        .update(
            "UPDATE "
                + table()
                + " SET differing = ?, position = ?, verified_at = "
                + store.bookkeeping().nowMillis()
                + HERE,
            differing,
            position,
            store.scope(),
            plan,
            target);
  }

  public void poison(String target, String key, String message) {
    session()
        .update(
            store
                .bookkeeping()
                .insertIfAbsent(
                    store.table("plan_poison"), "scope", "plan", "target", "row_key", "message"),
            store.scope(),
            plan,
            target,
            key,
            message);
    session()
        .update(
            "UPDATE " + table() + " SET poison = poison + 1" + HERE, store.scope(), plan, target);
  }

  /** Keys of rows that could not be filled, with the server's words. */
  public List<String> poisoned(String target) {
    return session()
        .query(
            "SELECT row_key, message FROM "
                + store.table("plan_poison")
                + HERE
                + " ORDER BY row_key",
            row -> row.text(1) + ": " + row.text(2),
            store.scope(),
            plan,
            target);
  }

  /** How long ago, by the server's clock. */
  public long millisSince(long moment) {
    return session()
        .first("SELECT " + store.bookkeeping().nowMillis(), row -> row.number(1))
        .map(now -> now - moment)
        .orElse(0L);
  }

  private String table() {
    return store.table("plan_backfill");
  }

  private Session session() {
    return store.session();
  }
}
