package io.github.dbmig.database.dialect.postgresql;

import io.github.dbmig.base.invocation.Invocation;
import io.github.dbmig.database.dialect.Backups;
import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.database.session.ServerInfo;
import io.github.dbmig.database.session.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code pg_dump} in its custom format; the password goes by the environment. */
final class PostgresqlBackups implements Backups {
  private static final Duration LIMIT = Duration.ofHours(12);

  @Override
  public String extension() {
    return "dump";
  }

  @Override
  public Optional<String> statement(Path file) {
    return Optional.empty();
  }

  @Override
  public Optional<Invocation> program(DatabaseUrl url, ServerInfo server, Path file) {
    List<String> command =
        new ArrayList<>(List.of("pg_dump", "--no-password", "--format=custom", "--file=" + file));
    add(command, "--host=", url.host());
    add(command, "--port=", url.port() == 0 ? "" : String.valueOf(url.port()));
    add(command, "--username=", url.user());
    command.add("--dbname=" + url.database());
    return Optional.of(
        new Invocation(command, file.getParent(), Map.of("PGPASSWORD", url.password()), LIMIT));
  }

  private static void add(List<String> command, String option, String value) {
    if (!value.isEmpty()) {
      command.add(option + value);
    }
  }

  /** Reading the table of contents proves that the archive was closed properly. */
  @Override
  public Optional<Invocation> check(Path file) {
    return Optional.of(
        new Invocation(
            List.of("pg_restore", "--list", file.toString()), file.getParent(), Map.of(), LIMIT));
  }

  @Override
  public boolean whole(Session session, Path file) {
    return false;
  }
}
