package io.github.dbmig.command.result;

import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.database.session.Session;
import java.util.Optional;

/**
 * A database as reports name it: never more than this.
 *
 * @param host empty for a file
 * @param port empty where there is none
 */
public record DatabaseView(
    String engine, String version, Optional<String> host, Optional<Integer> port, String name) {
  public static DatabaseView of(Session session) {
    DatabaseUrl url = session.url();
    return new DatabaseView(
        url.engine(),
        session.server().version(),
        Optional.of(url.host()).filter(host -> !host.isEmpty()),
        Optional.of(url.port()).filter(port -> port != 0),
        url.database());
  }
}
