package io.github.dbmig.tool.program;

import io.github.dbmig.database.session.DatabaseUrl;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The one database that a tool's program may reach, and the place where its wrappers lie.
 *
 * @param work a private folder of this run, there while the program runs and gone afterwards
 * @param mark the name under which the server shows the program's connections
 * @param lockTimeout the longest that a statement waits for a lock, where the driver can be told
 * @param allowed further {@code host:port} that a migration of the user's own connects to
 */
public record Pointing(
    DatabaseUrl url, Path work, String mark, Duration lockTimeout, List<String> allowed) {
  public Pointing {
    allowed = List.copyOf(allowed);
  }

  /** A file in the private folder. */
  public Path file(String name) {
    return work.resolve(name);
  }
}
