package io.github.dbmig.database.dialect.sqlite;

import io.github.dbmig.base.error.StorageException;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.dialect.Scratch;
import io.github.dbmig.database.dialect.ScratchDatabase;
import io.github.dbmig.database.dialect.sqlite.ddl.SqliteDdl;
import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A file in the system's temporary folder. */
public final class SqliteScratch implements Scratch {
  private static final String PREFIX = "dbmig_scratch_";

  @Override
  public ScratchDatabase create(Session beside) {
    try {
      Path file = Files.createTempFile(PREFIX, ".db");
      DatabaseUrl url =
          new DatabaseUrl(
              "sqlite",
              "",
              0,
              file.toString(),
              Secret.of("jdbc:sqlite:" + file),
              "",
              Secret.of(""),
              Map.of("synchronous", Secret.of("OFF"), "journal_mode", Secret.of("MEMORY")));
      return new ScratchDatabase(JdbcSession.open(url), () -> delete(file));
    } catch (IOException e) {
      throw new StorageException(
          "scratch-database", "temporary folder", e.getMessage(), "make room in it", e);
    }
  }

  /** Triggers of the user's may refuse a DELETE, so that they are away meanwhile. */
  @Override
  public void clear(Session scratch) {
    SqliteDdl ddl = new SqliteDdl();
    Map<String, String> triggers = new LinkedHashMap<>();
    scratch.query(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY rowid",
        row -> triggers.put(row.text(1), row.text(2)));
    List<String> tables =
        scratch.query(
            "SELECT name FROM pragma_table_list WHERE schema = 'main'"
                + " AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
            row -> row.text(1));
    scratch.transaction(
        () -> {
          triggers.keySet().forEach(name -> scratch.execute("DROP TRIGGER " + ddl.quote(name)));
          tables.forEach(name -> scratch.execute("DELETE FROM " + ddl.quote(name)));
          triggers.values().forEach(scratch::execute);
          return tables.size();
        });
  }

  @Override
  public int sweep(Session beside) {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> dead =
          files
              .filter(file -> file.getFileName().toString().startsWith(PREFIX))
              .filter(SqliteScratch::old)
              .toList();
      dead.forEach(SqliteScratch::delete);
      return dead.size();
    } catch (IOException e) {
      throw new StorageException("scratch-database", folder.toString(), e.getMessage(), "", e);
    }
  }

  private static boolean old(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(LEFT_OVER));
    } catch (IOException gone) {
      return false;
    }
  }

  private static void delete(Path file) {
    try {
      for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
        Files.deleteIfExists(Path.of(file + suffix));
      }
    } catch (IOException e) {
      throw new StorageException("scratch-database", file.toString(), e.getMessage(), "", e);
    }
  }
}
