package io.github.dbmig.server;

import io.github.dbmig.database.session.DatabaseUrl;

/**
 * A database of one test; {@link #close()} drops it with whoever is connected.
 *
 * @param text the URL as a user writes it, with user and password
 */
public record TestDatabase(Engine engine, DatabaseUrl url, String text, Runnable drop)
    implements AutoCloseable {
  @Override
  public void close() {
    drop.run();
  }

  @Override
  public String toString() {
    return url.toString();
  }
}
