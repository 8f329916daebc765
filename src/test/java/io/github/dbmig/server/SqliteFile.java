package io.github.dbmig.server;

import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.session.DatabaseUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A fresh SQLite file in a temporary folder of its own. */
final class SqliteFile {
  private SqliteFile() {}

  static TestDatabase create(String name) {
    try {
      Path folder = Files.createTempDirectory("dbmig-sqlite-");
      Path file = folder.resolve(name + ".db");
      return new TestDatabase(
          Engine.SQLITE, url(file), "sqlite:///" + file, () -> Folders.delete(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DatabaseUrl url(Path file) {
    return new DatabaseUrl(
        Engine.SQLITE.family(),
        "",
        0,
        file.toString(),
        Secret.of("jdbc:sqlite:" + file),
        "",
        Secret.of(""),
        Map.of());
  }
}
