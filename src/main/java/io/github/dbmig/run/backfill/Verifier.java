package io.github.dbmig.run.backfill;

import io.github.dbmig.base.error.RunFailedException;
import io.github.dbmig.database.dialect.PlanParts;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.plan.DualWrite;
import io.github.dbmig.model.schema.Table;
import java.util.Optional;

/** Counts the rows whose new shape is not what the old one says, in chunks and without locks. */
public final class Verifier {
  /** Short enough that no snapshot is held for long. */
  private static final int CHUNK = 10_000;

  /** Rows on their way may differ for a moment where the engine's triggers come after the row. */
  private static final long SECOND_LOOK_MS = 1_000;

  private final PlanParts parts;
  private final Session session;

  public Verifier(PlanParts parts, Session session) {
    this.parts = parts;
    this.session = session;
  }

  public long differing(DualWrite write, Table table) {
    KeyWalk walk = new KeyWalk(session, parts, table);
    String after = "";
    long differing = 0;
    while (true) {
      Optional<String> end = walk.end(after, CHUNK);
      differing += chunk(write, walk, after, end.orElse(""));
      if (end.isEmpty()) {
        return differing;
      }
      after = end.get();
    }
  }

  private long chunk(DualWrite write, KeyWalk walk, String after, String upTo) {
    String query =
        "SELECT count(*) FROM "
            + walk.name()
            + walk.where(after, upTo)
            + " AND "
            + parts.sync().differs(write);
    long first = session.first(query, row -> row.number(1)).orElse(0L);
    if (first == 0) {
      return 0;
    }
    pause();
    return session.first(query, row -> row.number(1)).orElse(0L);
  }

  /** Where the database's log stands now. */
  public String position() {
    return session.first(parts.batches().position(), row -> row.text(1)).orElse("");
  }

  private static void pause() {
    try {
      Thread.sleep(SECOND_LOOK_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunFailedException("interrupted", "verification", "was interrupted", "", e);
    }
  }
}
