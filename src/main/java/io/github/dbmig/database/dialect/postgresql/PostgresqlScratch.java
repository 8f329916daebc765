package io.github.dbmig.database.dialect.postgresql;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.dialect.Scratch;
import io.github.dbmig.database.dialect.ScratchDatabase;
import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A temporary database on the same server, with the user's encoding and collation: {@code TEMPLATE
 * template0} holds nothing that somebody left in template1.
 */
public final class PostgresqlScratch implements Scratch {
  private static final String PREFIX = "dbmig_scratch_";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);
  private static final Pattern SCHEMA = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*|\"[^\"]+\"");
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public ScratchDatabase create(Session beside) {
    byte[] random = new byte[4];
    RANDOM.nextBytes(random);
    String name = PREFIX + STAMP.format(Instant.now()) + "_" + HexFormat.of().formatHex(random);
    try {
      beside.execute("CREATE DATABASE " + name + " TEMPLATE template0");
    } catch (DatabaseException e) {
      throw new DatabaseException(
          "scratch database on " + beside.url(),
          e.what(),
          "GRANT CREATEDB to the user, or plan against a development server",
          e.sqlState(),
          e.vendorCode(),
          e);
    }
    try {
      Session scratch = JdbcSession.open(named(beside.url(), name));
      searched(beside.url())
          .forEach(schema -> scratch.execute("CREATE SCHEMA IF NOT EXISTS " + schema));
      return new ScratchDatabase(scratch, () -> drop(beside, name));
    } catch (RuntimeException e) {
      drop(beside, name);
      throw e;
    }
  }

  /**
   * The schemas that the URL makes current: a history that names no schema lands in the first of
   * them, and none of its migrations can have made it, since its tracking table lies there too.
   */
  private static List<String> searched(DatabaseUrl url) {
    return Optional.ofNullable(url.properties().get("currentSchema")).stream()
        .flatMap(names -> Arrays.stream(names.reveal().split(",")))
        .map(String::strip)
        .filter(name -> SCHEMA.matcher(name).matches())
        .toList();
  }

  /** The JDBC URL's path is the database: {@code jdbc:postgresql://host:port/name}. */
  private static DatabaseUrl named(DatabaseUrl url, String name) {
    String jdbc = url.jdbcUrl().reveal();
    int question = jdbc.indexOf('?');
    String path = question < 0 ? jdbc : jdbc.substring(0, question);
    String rest = question < 0 ? "" : jdbc.substring(question);
    String other = path.substring(0, path.lastIndexOf('/') + 1) + name + rest;
    return new DatabaseUrl(
        url.engine(),
        url.host(),
        url.port(),
        name,
        Secret.of(other),
        url.user(),
        url.password(),
        url.properties());
  }

  private static void drop(Session beside, String name) {
    beside.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
  }

  @Override
  public void clear(Session scratch) {
    String tables =
        String.join(
            ", ",
            scratch.query(
                "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables"
                    + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
                row -> row.text(1)));
    if (!tables.isEmpty()) {
      scratch.execute("TRUNCATE " + tables + " CASCADE");
    }
  }

  @Override
  public int sweep(Session beside) {
    String oldest = PREFIX + STAMP.format(Instant.now().minus(LEFT_OVER));
    List<String> dead =
        beside.query(
            "SELECT datname FROM pg_database WHERE datname LIKE 'dbmig\\_scratch\\_%'"
                + " AND datname < ?",
            row -> row.text(1), oldest);
    dead.forEach(name -> drop(beside, name));
    return dead.size();
  }
}
