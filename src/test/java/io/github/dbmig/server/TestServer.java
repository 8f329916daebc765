package io.github.dbmig.server;

import io.github.dbmig.database.session.DatabaseUrl;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A running server. {@link #of} is shared by all tests of the JVM and must not be stopped; {@link
 * #own} belongs to the caller. User and password are {@code test}, with all rights.
 */
public final class TestServer implements AutoCloseable {
  private static final Map<Engine, TestServer> SHARED = new EnumMap<>(Engine.class);
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final Engine engine;
  private final Recipe recipe;
  private final Place place;
  private final AtomicInteger open = new AtomicInteger();
  private RunningServer running;

  private TestServer(Engine engine, Recipe recipe, Place place) {
    this.engine = engine;
    this.recipe = recipe;
    this.place = place;
    this.running = RunningServer.start(recipe, place);
  }

  /** The shared server, started now if it was not yet; skips the test where it cannot run. */
  public static TestServer of(Engine engine) {
    Recipe.of(engine).require();
    Account.of(engine).require();
    synchronized (SHARED) {
      return SHARED.computeIfAbsent(engine, TestServer::own);
    }
  }

  /** A server of its own for tests that kill, stop or fill it. */
  public static TestServer own(Engine engine) {
    return start(engine, Account.of(engine));
  }

  /** A server that does not run as root: as the user nobody where the JVM does. */
  public static TestServer asOrdinaryUser(Engine engine) {
    return start(engine, Account.isRoot() ? Account.NOBODY : Account.SELF);
  }

  private static TestServer start(Engine engine, Account account) {
    Recipe recipe = Recipe.of(engine);
    recipe.require();
    account.require();
    Place place = Template.copy(engine, recipe, account);
    TestServer server = new TestServer(engine, recipe, place);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    return server;
  }

  public Engine engine() {
    return engine;
  }

  public synchronized int port() {
    return running.port();
  }

  /** The server's process, 0 when it is down. */
  public synchronized long pid() {
    return running.pid();
  }

  /** What the server says. */
  public Path log() {
    return place.log();
  }

  /** A program of the server's bundle, such as {@code mariadb}. */
  public Path program(String name) {
    return place.program(name);
  }

  /** The URL of any database on this server, there or not. */
  public DatabaseUrl url(String database) {
    return recipe.url(port(), database);
  }

  /** Creates an empty database, whose name starts with the given one. */
  public TestDatabase database(String name) {
    String unique = name.toLowerCase(Locale.ROOT) + "_" + DATABASES.incrementAndGet();
    String quote = engine.isMysqlFamily() ? "`" : "\"";
    execute(List.of("CREATE DATABASE " + quote + unique + quote));
    open.incrementAndGet();
    return new TestDatabase(engine, url(unique), recipe.text(port(), unique), () -> drop(unique));
  }

  private void drop(String database) {
    boolean last = open.decrementAndGet() == 0;
    disconnect(database);
    List<String> statements = new ArrayList<>(recipe.drop(database));
    if (last && engine.isMysqlFamily()) {
      statements.addAll(recipe.drop("dbmig"));
    }
    execute(statements);
  }

  private void disconnect(String database) {
    String query = recipe.disconnect(database);
    if (query.isEmpty()) {
      return;
    }
    try (Connection connection = RunningServer.connect(url(recipe.anyDatabase()));
        Statement statement = connection.createStatement();
        Statement kill = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        tryTo(kill, rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The connection may have ended meanwhile. */
  private static void tryTo(Statement statement, String sql) {
    try {
      statement.execute(sql);
    } catch (SQLException gone) {
      return;
    }
  }

  /** Runs statements as the user {@code test}, each by itself. */
  public void execute(List<String> statements) {
    try (Connection connection = RunningServer.connect(url(recipe.anyDatabase()));
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(statements + ": " + e.getMessage(), e);
    }
  }

  /** {@code kill -9}; the data stays. */
  public synchronized void kill() {
    running.kill();
  }

  /** Starts the server again on the same data and port. */
  public synchronized void restart() {
    running.kill();
    running = RunningServer.startOn(recipe, place, running.port());
  }

  /** Ends the server and deletes its data. */
  @Override
  public synchronized void close() {
    running.stop();
    Folders.deleteIfPossible(place.home());
  }
}
