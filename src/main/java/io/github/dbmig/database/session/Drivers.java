package io.github.dbmig.database.session;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Opens JDBC connections with the settings that every session has. */
final class Drivers {
  private Drivers() {}

  static Connection connect(DatabaseUrl url) throws SQLException {
    Properties properties = new Properties();
    url.properties().forEach((key, value) -> properties.setProperty(key, value.reveal()));
    if (!url.user().isEmpty()) {
      properties.setProperty("user", url.user());
    }
    if (!url.password().isEmpty()) {
      properties.setProperty("password", url.password().reveal());
    }
    Connection connection = DriverManager.getConnection(url.jdbcUrl().reveal(), properties);
    if (url.engine().equals("postgresql")) {
      inUtc(connection);
    }
    return connection;
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
