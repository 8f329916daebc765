package io.github.dbmig.database.session;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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
    return DriverManager.getConnection(url.jdbcUrl().reveal(), properties);
  }
}
