package io.github.dbmig.database.dialect.postgresql;

import io.github.dbmig.database.url.Host;
import io.github.dbmig.database.url.MalformedUrl;
import io.github.dbmig.database.url.Parameters;
import java.util.ArrayList;
import java.util.List;

/** Servers of a URL, which libpq lets stand among the parameters too. */
final class PostgresqlHosts {
  private PostgresqlHosts() {}

  /**
   * @param written as they stand before the database
   */
  static List<Host> of(List<Host> written, Parameters query, int defaultPort) {
    List<Host> named = query.takeText("host").map(PostgresqlHosts::split).orElse(written);
    List<String> ports =
        query.takeText("port").map(text -> List.of(text.split(",", -1))).orElse(List.of());
    if (ports.size() > 1 && ports.size() != named.size()) {
      throw MalformedUrl.of(
          "PostgreSQL URL", "has not as many ports as hosts", "give one port for each host");
    }
    List<Host> hosts = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      Host host = named.get(i);
      String port = ports.isEmpty() ? "" : ports.get(Math.min(i, ports.size() - 1));
      Host placed = port.isEmpty() ? host : new Host(host.name(), Host.port(port));
      hosts.add(placed.orDefault(defaultPort));
    }
    return hosts;
  }

  private static List<Host> split(String text) {
    Host none = new Host("", 0);
    return List.of(text.split(",", -1)).stream().map(none::named).toList();
  }
}
