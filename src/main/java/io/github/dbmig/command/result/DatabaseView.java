package io.github.dbmig.command.result;

import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.database.session.Session;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A database as reports name it: never more than this.
 *
 * @param host empty for a file
 * @param port empty where there is none
 */
public record DatabaseView(
    String engine, String version, Optional<String> host, Optional<Integer> port, String name) {
  /**
   * @param root a file below it is named from there
   */
  public static DatabaseView of(Session session, Path root) {
    DatabaseUrl url = session.url();
    return new DatabaseView(
        url.engine(),
        session.server().version(),
        Optional.of(url.host()).filter(host -> !host.isEmpty()),
        Optional.of(url.port()).filter(port -> port != 0),
        name(url, root));
  }

  private static String name(DatabaseUrl url, Path root) {
    if (!url.host().isEmpty()) {
      return url.database();
    }
    Path file = Path.of(url.database());
    Path base = root.toAbsolutePath().normalize();
    return (file.startsWith(base) ? base.relativize(file) : file).toString().replace('\\', '/');
  }
}
