package io.github.dbmig.database.dialect.mysql;

import io.github.dbmig.base.error.StorageException;
import io.github.dbmig.base.invocation.Invocation;
import io.github.dbmig.database.dialect.Backups;
import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.database.session.ServerInfo;
import io.github.dbmig.database.session.Session;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code mysqldump} for MySQL, {@code mariadb-dump} for MariaDB: the one's dump does not restore
 * into the other. The password goes by the environment.
 */
final class MysqlBackups implements Backups {
  /** Enough for the last line. */
  private static final int TAIL = 512;

  private static final Duration LIMIT = Duration.ofHours(12);

  @Override
  public String extension() {
    return "sql";
  }

  @Override
  public Optional<String> statement(Path file) {
    return Optional.empty();
  }

  @Override
  public Optional<Invocation> program(DatabaseUrl url, ServerInfo server, Path file) {
    boolean mariadb = server.product().equals("MariaDB");
    List<String> command =
        new ArrayList<>(
            List.of(
                mariadb ? "mariadb-dump" : "mysqldump",
                "--single-transaction",
                "--comments",
                "--routines",
                "--triggers",
                "--events",
                "--result-file=" + file,
                "--host=" + url.host(),
                "--port=" + (url.port() == 0 ? 3306 : url.port()),
                "--user=" + url.user()));
    if (mariadb) {
      command.add("--skip-ssl-verify-server-cert");
    }
    command.add(url.database());
    return Optional.of(
        new Invocation(command, file.getParent(), Map.of("MYSQL_PWD", url.password()), LIMIT));
  }

  /** The last line of a whole dump says so; {@code run.backup} looks for it. */
  @Override
  public Optional<Invocation> check(Path file) {
    return Optional.empty();
  }

  @Override
  public boolean whole(Session session, Path file) {
    try (RandomAccessFile dump = new RandomAccessFile(file.toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(TAIL, dump.length())];
      dump.seek(dump.length() - tail.length);
      dump.readFully(tail);
      return new String(tail, StandardCharsets.UTF_8).contains("-- Dump completed");
    } catch (IOException e) {
      throw new StorageException(
          "backup-unreadable", file.toString(), "cannot be read back", "check the disk", e);
    }
  }
}
