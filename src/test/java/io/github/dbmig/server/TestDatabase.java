package io.github.dbmig.server;

import io.github.dbmig.database.session.DatabaseUrl;
import java.nio.file.Path;

/**
 * A database of one test; {@link #close()} drops it with whoever is connected.
 *
 * @param text the URL as a user writes it, with user and password
 */
public record TestDatabase(Engine engine, DatabaseUrl url, String text, Runnable drop)
    implements AutoCloseable {
  /**
   * A database that another JVM made; {@link #close()} leaves it alone.
   *
   * @param port ignored for SQLite
   * @param name the database's name, for SQLite the file
   */
  public static TestDatabase at(Engine engine, int port, String name) {
    if (!engine.isServer()) {
      return new TestDatabase(engine, SqliteFile.url(Path.of(name)), "sqlite://" + name, () -> {});
    }
    Recipe recipe = Recipe.of(engine);
    return new TestDatabase(engine, recipe.url(port, name), recipe.text(port, name), () -> {});
  }

  @Override
  public void close() {
    drop.run();
  }

  @Override
  public String toString() {
    return url.toString();
  }
}
