package io.github.dbmig.server;

import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.session.DatabaseUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** PostgreSQL: one superuser, passwords really asked for, no wait for the disk. */
record PostgresqlRecipe(Engine engine) implements Recipe {
  @Override
  public void require() {
    Require.linux();
  }

  @Override
  public void initialize(Place place) {
    Path password = place.home().resolve("password");
    try {
      Files.writeString(password, "test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    place.account().give(place.home());
    Launcher.run(
        place.command(
            "initdb",
            "--pgdata=" + place.data(),
            "--username=test",
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync",
            "--no-instructions"),
        place.log());
  }

  @Override
  public List<String> start(Place place, int port) {
    return place.command(
        "postgres",
        "-D",
        place.data().toString(),
        "-p",
        Integer.toString(port),
        "-k",
        "",
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        "fsync=off",
        "-c",
        "shared_buffers=32MB");
  }

  @Override
  public String anyDatabase() {
    return "postgres";
  }

  @Override
  public DatabaseUrl url(int port, String database) {
    Secret jdbc = Secret.of("jdbc:postgresql://127.0.0.1:" + port + "/" + database);
    return new DatabaseUrl(
        engine.family(), "127.0.0.1", port, database, jdbc, "test", Secret.of("test"), Map.of());
  }

  @Override
  public String text(int port, String database) {
    return "postgresql://test:test@127.0.0.1:" + port + "/" + database;
  }

  @Override
  public List<String> drop(String database) {
    return List.of("DROP DATABASE IF EXISTS \"" + database + "\" WITH (FORCE)");
  }

  @Override
  public String disconnect(String database) {
    return "";
  }
}
