package io.github.dbmig.database.dialect;

import io.github.dbmig.database.session.Session;
import java.util.Objects;

/**
 * A throw-away database.
 *
 * @param drop removes it; called once, after the session is closed
 */
public record ScratchDatabase(Session session, Runnable drop) implements AutoCloseable {
  public ScratchDatabase {
    Objects.requireNonNull(session);
    Objects.requireNonNull(drop);
  }

  @Override
  public void close() {
    try {
      session.close();
    } finally {
      drop.run();
    }
  }
}
