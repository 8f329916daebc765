package io.github.dbmig.server;

import io.github.dbmig.database.session.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** One life of a server, from its start to its end. */
record RunningServer(Process process, int port) {
  private static final int ATTEMPTS = 5;
  private static final long READY_SECONDS = 120;
  private static final long POLL_MILLIS = 30;

  /** Starts on a free port; another one where somebody else took it meanwhile. */
  static RunningServer start(Recipe recipe, Place place) {
    return attempt(recipe, place, 0, ATTEMPTS);
  }

  /** Starts on this port, again while the former life's children still hold the data. */
  static RunningServer startOn(Recipe recipe, Place place, int port) {
    return attempt(recipe, place, port, ATTEMPTS);
  }

  private static RunningServer attempt(Recipe recipe, Place place, int wanted, int attempts) {
    for (int attempt = 1; attempt <= attempts; attempt++) {
      int port = wanted == 0 ? Ports.free() : wanted;
      Process process =
          Launcher.start(recipe.start(place, port), Path.of("/dev/null"), place.log());
      if (ready(process, recipe.url(port, recipe.anyDatabase()))) {
        return new RunningServer(process, port);
      }
      process.destroyForcibly();
    }
    throw new IllegalStateException("the server does not start\n" + Launcher.tail(place.log()));
  }

  private static boolean ready(Process process, DatabaseUrl url) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
    while (System.nanoTime() < end) {
      if (!process.isAlive()) {
        return false;
      }
      try (Connection connection = connect(url)) {
        return connection.isValid(1) && process.isAlive();
      } catch (SQLException notYet) {
        sleep();
      }
    }
    return false;
  }

  private static void sleep() {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static Connection connect(DatabaseUrl url) throws SQLException {
    Properties properties = new Properties();
    url.properties().forEach((key, value) -> properties.setProperty(key, value.reveal()));
    properties.setProperty("user", url.user());
    properties.setProperty("password", url.password().reveal());
    return DriverManager.getConnection(url.jdbcUrl().reveal(), properties);
  }

  long pid() {
    return process.isAlive() ? process.pid() : 0;
  }

  void kill() {
    process.destroyForcibly();
    awaitEnd(30);
  }

  /** SIGINT ends PostgreSQL at once and tidily; the others lose nothing that a test still needs. */
  void stop() {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    } catch (IOException noKill) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    awaitEnd(1);
    process.destroyForcibly();
    awaitEnd(30);
  }

  private void awaitEnd(long seconds) {
    try {
      process.waitFor(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
