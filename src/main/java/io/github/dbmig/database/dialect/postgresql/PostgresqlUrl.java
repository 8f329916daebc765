package io.github.dbmig.database.dialect.postgresql;

import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.database.session.UrlForm;
import io.github.dbmig.database.url.Host;
import io.github.dbmig.database.url.MalformedUrl;
import io.github.dbmig.database.url.Parameters;
import io.github.dbmig.database.url.Percent;
import io.github.dbmig.database.url.Scheme;
import io.github.dbmig.database.url.UrlParts;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code postgres://}, {@code postgresql+driver://} and {@code jdbc:postgresql:} URLs.
 *
 * <p>With several hosts the one that takes writes is chosen at every connection, and the host of
 * the result is the whole list, its port 0. Source: postgresql.org/docs/18/libpq-connect.html.
 */
public final class PostgresqlUrl implements UrlForm {
  private static final Set<String> SCHEMES =
      Set.of("postgres", "postgresql", "postgis", "pgsql", "psql");
  private static final String SUBJECT = "PostgreSQL URL";
  private static final int PORT = 5432;

  @Override
  public boolean accepts(Secret url) {
    return SCHEMES.contains(Scheme.of(url).name());
  }

  @Override
  public DatabaseUrl parse(Secret url, Path base) {
    UrlParts parts = UrlParts.of(Scheme.of(url));
    Parameters query = parts.parameters();
    List<Host> hosts = PostgresqlHosts.of(parts.hosts(), query, PORT);
    String user = query.takeText("user").orElse(parts.user());
    Secret password = query.takeText("password").map(Secret::of).orElse(parts.password());
    String database = database(query.takeText("dbname").orElse(parts.database()));
    boolean one = hosts.size() == 1;
    return new DatabaseUrl(
        "postgresql",
        one ? hosts.get(0).name() : join(hosts),
        one ? hosts.get(0).port() : 0,
        database,
        Secret.of("jdbc:postgresql://" + join(hosts) + "/" + Percent.encode(database)),
        user,
        password,
        PostgresqlParameters.of(query, parts.scheme().jdbc(), hosts.size()));
  }

  private static String database(String name) {
    if (name.isEmpty()) {
      throw MalformedUrl.of(SUBJECT, "names no database", "add /NAME behind the host");
    }
    return name;
  }

  private static String join(List<Host> hosts) {
    return hosts.stream().map(Host::inUrl).collect(Collectors.joining(","));
  }
}
