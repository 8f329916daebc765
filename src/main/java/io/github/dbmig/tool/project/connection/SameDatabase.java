package io.github.dbmig.tool.project.connection;

import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.database.url.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Whether two URLs reach the same database, as far as URLs tell: user, driver and parameters do not
 * matter, names of this machine are one, and a file is the same by any path. Two host names of one
 * server are not seen.
 */
public final class SameDatabase {
  private SameDatabase() {}

  public static boolean test(DatabaseUrl one, DatabaseUrl two) {
    if (!family(one).equals(family(two))) {
      return false;
    }
    return one.host().isEmpty() && two.host().isEmpty()
        ? sameFile(one.database(), two.database())
        : one.database().equals(two.database()) && shareServer(one, two);
  }

  private static String family(DatabaseUrl url) {
    return url.engine().equals("mariadb") ? "mysql" : url.engine();
  }

  private static boolean shareServer(DatabaseUrl one, DatabaseUrl two) {
    Set<String> shared = new HashSet<>(servers(one));
    shared.retainAll(servers(two));
    return !shared.isEmpty();
  }

  /** Several hosts have their ports in the list. */
  private static Set<String> servers(DatabaseUrl url) {
    if (url.port() != 0) {
      return Set.of(server(url.host(), Integer.toString(url.port())));
    }
    Set<String> servers = new HashSet<>();
    Arrays.stream(url.host().split(","))
        .forEach(
            host -> {
              int colon = host.lastIndexOf(':');
              servers.add(
                  server(
                      host.substring(0, colon < 0 ? host.length() : colon),
                      host.substring(colon + 1)));
            });
    return servers;
  }

  private static String server(String host, String port) {
    String name = host.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
    return (new Host(name, 0).loopback() ? "localhost" : name) + " " + port;
  }

  private static boolean sameFile(String one, String two) {
    Path first = Path.of(one);
    Path second = Path.of(two);
    try {
      return Files.exists(first) && Files.exists(second)
          ? Files.isSameFile(first, second)
          : first.equals(second);
    } catch (IOException unreadable) {
      return first.equals(second);
    }
  }
}
