package io.github.dbmig.database.dialect.mysql;

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
import java.util.Set;

/**
 * {@code mysql://}, {@code mysql+driver://}, {@code mysql2://}, {@code mariadb://}, {@code
 * jdbc:mysql:} and {@code jdbc:mariadb:} URLs, all for Connector/J: its sources name the
 * properties.
 *
 * <p>One server only: a lock on one of several servers protects nothing. {@code localhost} is TCP,
 * since Connector/J has no unix sockets of its own.
 */
public final class MysqlUrl implements UrlForm {
  private static final Set<String> MYSQL = Set.of("mysql", "mysql2", "mysqlgis");
  private static final String MARIADB = "mariadb";
  private static final String SUBJECT = "MySQL URL";
  private static final int PORT = 3306;

  @Override
  public boolean accepts(Secret url) {
    String scheme = Scheme.of(url).name();
    return MYSQL.contains(scheme) || scheme.equals(MARIADB);
  }

  @Override
  public DatabaseUrl parse(Secret url, Path base) {
    UrlParts parts = UrlParts.of(Scheme.of(url));
    Parameters query = parts.parameters();
    Host host = host(parts);
    String database = database(parts.database());
    String user = query.takeText("user").orElse(parts.user());
    Secret password = query.takeText("password").map(Secret::of).orElse(parts.password());
    return new DatabaseUrl(
        parts.scheme().name().equals(MARIADB) ? MARIADB : "mysql",
        host.name(),
        host.port(),
        database,
        Secret.of("jdbc:mysql://" + host.inUrl() + "/" + Percent.encode(database)),
        user,
        password,
        MysqlParameters.of(query, parts.scheme(), host));
  }

  private static Host host(UrlParts parts) {
    if (parts.hosts().size() > 1) {
      throw MalformedUrl.of(
          SUBJECT, "names several servers", "name the one that takes the migrations");
    }
    if (parts
        .parameters()
        .takeText("socket", "unix_socket", "unixSocket", "socketPath", "localSocket")
        .isPresent()) {
      throw MalformedUrl.of(
          SUBJECT,
          "names a unix socket, which the Java driver cannot open",
          "give a host and a port, such as 127.0.0.1:3306");
    }
    return parts.hosts().get(0).orDefault(PORT);
  }

  private static String database(String name) {
    if (name.isEmpty()) {
      throw MalformedUrl.of(SUBJECT, "names no database", "add /NAME behind the host");
    }
    return name;
  }
}
