package io.github.dbmig.server;

import io.github.dbmig.database.session.DatabaseUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** MariaDB: the bundle's SQL files by hand instead of its install script; no TLS. */
record MariadbRecipe() implements Recipe {
  private static final String FIRST =
      "create database mysql;\nuse mysql;\nSET @auth_root_socket=NULL;\n";

  private static final List<String> TABLES =
      List.of(
          "mariadb_system_tables.sql",
          "mariadb_performance_tables.sql",
          "mariadb_system_tables_data.sql");

  private static final String USERS =
      """
      CREATE USER IF NOT EXISTS 'test'@'%' IDENTIFIED BY 'test';
      GRANT ALL ON *.* TO 'test'@'%' WITH GRANT OPTION;
      """;

  @Override
  public void require() {
    Require.linux();
  }

  @Override
  public void initialize(Place place) {
    try {
      Files.createDirectories(place.data());
      Path script = place.home().resolve("bootstrap.sql");
      Files.writeString(script, bootstrap(place.bundle().resolve("share")));
      place.account().give(place.home());
      Launcher.run(
          Place.with(base(place), "--bootstrap", "--enforce-storage-engine=", "--log-warnings=0"),
          script,
          place.log());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String bootstrap(Path share) throws IOException {
    StringBuilder script = new StringBuilder(FIRST);
    for (String file : TABLES) {
      script.append(Files.readString(share.resolve(file), StandardCharsets.UTF_8)).append('\n');
    }
    return script.toString();
  }

  /** Each has its own folder for temporary tables: another server that starts removes them. */
  @Override
  public List<String> start(Place place, int port) {
    return Place.with(
        base(place),
        "--port=" + port,
        "--tmpdir=" + place.home(),
        "--bind-address=127.0.0.1",
        "--socket=" + place.socket(),
        "--pid-file=" + place.home().resolve("pid"),
        "--init-file=" + MysqlRecipe.users(place, USERS),
        "--character-set-server=utf8mb4",
        "--skip-name-resolve",
        "--disable-ssl",
        "--innodb-flush-log-at-trx-commit=2",
        "--innodb-buffer-pool-size=32M");
  }

  private static List<String> base(Place place) {
    List<String> command =
        place.command(
            "mariadbd",
            "--no-defaults",
            "--basedir=" + place.bundle(),
            "--innodb-log-file-size=16M",
            "--lc-messages-dir=" + place.bundle().resolve("share"),
            "--datadir=" + place.data());
    return MysqlRecipe.asRoot(place) ? Place.with(command, "--user=root") : command;
  }

  @Override
  public String anyDatabase() {
    return "mysql";
  }

  @Override
  public DatabaseUrl url(int port, String database) {
    return MysqlRecipe.url(Engine.MARIADB, port, database);
  }

  @Override
  public String text(int port, String database) {
    return "mariadb://test:test@127.0.0.1:" + port + "/" + database + "?sslMode=DISABLED";
  }

  @Override
  public List<String> drop(String database) {
    return List.of("DROP DATABASE IF EXISTS `" + database + "`");
  }

  @Override
  public String disconnect(String database) {
    return new MysqlRecipe().disconnect(database);
  }
}
