package io.github.dbmig.database.session;

import io.github.dbmig.base.secret.Secret;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where a database is and how to get in.
 *
 * <p>Not to be printed whole: {@link #toString()} gives engine, host, port and database only.
 *
 * @param engine {@code postgresql}, {@code mysql}, {@code mariadb}, {@code sqlite} or {@code
 *     libsql}
 * @param host empty for a file or a socket
 * @param port 0 where there is none
 * @param database the database's name; for SQLite the file as the user wrote it, made absolute
 * @param jdbcUrl what the driver is given, without user and password
 * @param user empty where the URL names none
 * @param password empty where there is none
 * @param properties driver properties (TLS, schema), never secrets except under names that end in
 *     {@code password} or {@code token}
 */
public record DatabaseUrl(
    String engine,
    String host,
    int port,
    String database,
    Secret jdbcUrl,
    String user,
    Secret password,
    Map<String, Secret> properties) {
  public DatabaseUrl {
    Objects.requireNonNull(engine);
    properties = Map.copyOf(properties);
  }

  /** The same database as another user. */
  public DatabaseUrl as(String otherUser, Secret otherPassword) {
    return new DatabaseUrl(
        engine, host, port, database, jdbcUrl, otherUser, otherPassword, properties);
  }

  /** Everything that may not appear in any text. */
  public List<Secret> secrets() {
    return Stream.concat(
            Stream.of(password),
            properties.entrySet().stream()
                .filter(
                    entry ->
                        entry
                            .getKey()
                            .toLowerCase(java.util.Locale.ROOT)
                            .matches(".*(password|token)"))
                .map(Map.Entry::getValue))
        .filter(secret -> !secret.isEmpty())
        .toList();
  }

  @Override
  public String toString() {
    return engine
        + " "
        + (host.isEmpty() ? "" : host + (port == 0 ? "" : ":" + port) + "/")
        + database;
  }
}
