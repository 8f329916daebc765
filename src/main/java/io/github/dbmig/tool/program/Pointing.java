package io.github.dbmig.tool.program;

import io.github.dbmig.database.session.DatabaseUrl;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The one database that a tool's program may reach, and the place where its wrappers lie.
 *
 * @param work a private folder of this run, there while the program runs and gone afterwards
 * @param mark the name under which the server shows the program's connections
 * @param lockTimeout the longest that a statement waits for a lock, where the driver can be told
 * @param allowed further {@code host:port} that a migration of the user's own connects to
 * @param shadow a second database, empty and thrown away, for a generator that wants one
 */
public record Pointing(
    DatabaseUrl url,
    Path work,
    String mark,
    Duration lockTimeout,
    List<String> allowed,
    Optional<DatabaseUrl> shadow) {
  public Pointing {
    allowed = List.copyOf(allowed);
  }

  /** Without a second database. */
  public Pointing(
      DatabaseUrl url, Path work, String mark, Duration lockTimeout, List<String> allowed) {
    this(url, work, mark, lockTimeout, allowed, Optional.empty());
  }

  /** A file in the private folder. */
  public Path file(String name) {
    return work.resolve(name);
  }
}
