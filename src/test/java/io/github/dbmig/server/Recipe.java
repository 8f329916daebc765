package io.github.dbmig.server;

import io.github.dbmig.database.session.DatabaseUrl;
import java.util.List;

/** How one engine is initialised, started and reached. User and password are {@code test}. */
interface Recipe {
  /** Stops the build, or skips the test, when the machine lacks what the server needs. */
  void require();

  /** Makes {@link Place#data()}. */
  void initialize(Place place);

  /** The server's command line. */
  List<String> start(Place place, int port);

  /** A database that every server has, to connect before there is another. */
  String anyDatabase();

  DatabaseUrl url(int port, String database);

  /** The URL as a user writes it. */
  String text(int port, String database);

  /** What drops a database although somebody is connected. */
  List<String> drop(String database);

  /** A query for statements that end the connections to a database; empty where drop does it. */
  String disconnect(String database);

  static Recipe of(Engine engine) {
    if (engine.isPostgresql()) {
      return new PostgresqlRecipe(engine);
    }
    return engine == Engine.MARIADB ? new MariadbRecipe() : new MysqlRecipe();
  }
}
