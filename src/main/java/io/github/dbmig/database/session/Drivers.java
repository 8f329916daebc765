package io.github.dbmig.database.session;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** Opens JDBC connections with the settings that every session has. */
final class Drivers {
  /** By name, so that the version in a user's own {@code <plugin><dependencies>} is taken. */
  private static final Map<String, String> CLASSES =
      Map.of(
          "postgresql", "org.postgresql.Driver",
          "mysql", "com.mysql.cj.jdbc.Driver",
          "mariadb", "com.mysql.cj.jdbc.Driver",
          "sqlite", "org.sqlite.JDBC");

  /**
   * The engines whose driver sends the statements of one text in one message, and answers for each.
   * Connector/J does so only after {@code allowMultiQueries}, which helps who injects SQL.
   */
  private static final Set<String> SEVERAL_AT_ONCE = Set.of("postgresql");

  private Drivers() {}

  static boolean sendsSeveralAtOnce(DatabaseUrl url) {
    return SEVERAL_AT_ONCE.contains(url.engine());
  }

  static Connection connect(DatabaseUrl url) throws SQLException {
    Properties properties = new Properties();
    url.properties().forEach((key, value) -> properties.setProperty(key, value.reveal()));
    if (!url.user().isEmpty()) {
      properties.setProperty("user", url.user());
    }
    if (!url.password().isEmpty()) {
      properties.setProperty("password", url.password().reveal());
    }
    Connection connection = driver(url.engine()).connect(url.jdbcUrl().reveal(), properties);
    if (connection == null) {
      throw new SQLException("the driver for " + url.engine() + " does not take this URL");
    }
    if (url.engine().equals("postgresql")) {
      inUtc(connection);
    }
    return connection;
  }

  /** DriverManager would load every driver there is, and ask each. */
  private static Driver driver(String engine) throws SQLException {
    if (engine.equals("sqlite")) {
      caches().ifPresent(SqliteLibrary::load);
    }
    try {
      return Class.forName(
              CLASSES.getOrDefault(engine, engine), true, Drivers.class.getClassLoader())
          .asSubclass(Driver.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new SQLException("there is no driver for " + engine, e);
    }
  }

  /** Source: specifications.freedesktop.org/basedir-spec. */
  private static Optional<Path> caches() {
    String named = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
    Path folder =
        named.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(named);
    return Optional.of(folder).filter(Path::isAbsolute);
  }

  /**
   * PostgreSQL's driver sends the JVM's time zone when it connects, and no property changes that.
   * Source: pgjdbc 42.7, {@code ConnectionFactoryImpl.getParametersForStartup}.
   */
  private static void inUtc(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TIME ZONE 'UTC'");
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
