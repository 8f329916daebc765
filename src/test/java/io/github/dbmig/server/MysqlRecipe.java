package io.github.dbmig.server;

import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.session.DatabaseUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * MySQL. The user {@code native} is the same as {@code test} with the older way to log in, the only
 * one that MariaDB's client programs can do here.
 */
record MysqlRecipe() implements Recipe {
  private static final String USERS =
      """
      CREATE USER IF NOT EXISTS 'test'@'%' IDENTIFIED BY 'test';
      GRANT ALL ON *.* TO 'test'@'%' WITH GRANT OPTION;
      CREATE USER IF NOT EXISTS 'native'@'%' IDENTIFIED WITH mysql_native_password BY 'test';
      GRANT ALL ON *.* TO 'native'@'%' WITH GRANT OPTION;
      """;

  @Override
  public void require() {
    Require.linux();
    Require.library("libaio.so.1", "libaio1");
    Require.library("libnuma.so.1", "libnuma1");
  }

  @Override
  public void initialize(Place place) {
    place.account().give(place.home());
    Launcher.run(Place.with(base(place), "--initialize-insecure"), place.log());
    Folders.delete(place.data().resolve("auto.cnf"));
  }

  @Override
  public List<String> start(Place place, int port) {
    return Place.with(
        base(place),
        "--port=" + port,
        "--tmpdir=" + place.home(),
        "--bind-address=127.0.0.1",
        "--socket=" + place.socket(),
        "--pid-file=" + place.home().resolve("pid"),
        "--mysqlx=OFF",
        "--init-file=" + users(place, USERS),
        "--innodb-flush-log-at-trx-commit=2",
        "--sync-binlog=0",
        "--innodb-doublewrite=OFF",
        "--innodb-buffer-pool-size=32M");
  }

  private static List<String> base(Place place) {
    List<String> command =
        place.command(
            "mysqld", "--no-defaults", "--basedir=" + place.bundle(), "--datadir=" + place.data());
    return asRoot(place) ? Place.with(command, "--user=root") : command;
  }

  /** The servers of this family start as root only when told so. */
  static boolean asRoot(Place place) {
    return Account.isRoot() && place.account() == Account.SELF;
  }

  /** One statement a line, else MariaDB leaves them out without a word. */
  static Path users(Place place, String statements) {
    try {
      return Files.writeString(place.home().resolve("users.sql"), statements);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String anyDatabase() {
    return "mysql";
  }

  @Override
  public DatabaseUrl url(int port, String database) {
    return url(Engine.MYSQL, port, database);
  }

  /** The same driver for MariaDB; no TLS, since the server's key would cost 15 s at each start. */
  static DatabaseUrl url(Engine engine, int port, String database) {
    return new DatabaseUrl(
        engine.family(),
        "127.0.0.1",
        port,
        database,
        Secret.of("jdbc:mysql://127.0.0.1:" + port + "/" + database),
        "test",
        Secret.of("test"),
        Map.of(
            "sslMode", Secret.of("DISABLED"),
            "allowPublicKeyRetrieval", Secret.of("true")));
  }

  @Override
  public String text(int port, String database) {
    return "mysql://test:test@127.0.0.1:"
        + port
        + "/"
        + database
        + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
  }

  @Override
  public List<String> drop(String database) {
    return List.of("DROP DATABASE IF EXISTS `" + database + "`");
  }

  @Override
  public String disconnect(String database) {
    return "SELECT CONCAT('KILL ', id) FROM information_schema.processlist WHERE db = '"
        + database
        + "'";
  }
}
