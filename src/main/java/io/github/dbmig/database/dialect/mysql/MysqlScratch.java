package io.github.dbmig.database.dialect.mysql;

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
import java.util.HexFormat;
import java.util.List;

/**
 * A temporary database on the same server, with the default character set and collation of the
 * user's.
 */
public final class MysqlScratch implements Scratch {
  private static final String PREFIX = "dbmig_scratch_";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final String TABLES =
      "SELECT table_name, table_type FROM information_schema.tables"
          + " WHERE table_schema = DATABASE() AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED')";

  @Override
  public ScratchDatabase create(Session beside) {
    byte[] random = new byte[4];
    RANDOM.nextBytes(random);
    String name = PREFIX + STAMP.format(Instant.now()) + "_" + HexFormat.of().formatHex(random);
    String charset =
        beside
            .first(
                "SELECT CONCAT(' CHARACTER SET ', @@character_set_database, ' COLLATE ',"
                    + " @@collation_database)",
                row -> row.text(1))
            .orElse("");
    try {
      beside.execute("CREATE DATABASE " + name + charset);
    } catch (DatabaseException e) {
      throw new DatabaseException(
          "scratch database on " + beside.url(),
          e.what(),
          "GRANT ALL ON `dbmig\\_scratch\\_%`.* to the user, or plan against a development server",
          e.sqlState(),
          e.vendorCode(),
          e);
    }
    try {
      return new ScratchDatabase(
          JdbcSession.open(named(beside.url(), name)), () -> drop(beside, name));
    } catch (RuntimeException e) {
      drop(beside, name);
      throw e;
    }
  }

  /** The JDBC URL's path is the database: {@code jdbc:mysql://host:port/name}. */
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
    beside.execute("DROP DATABASE IF EXISTS " + name);
  }

  /** TRUNCATE begins the counters anew; a system-versioned table refuses it. */
  @Override
  public void clear(Session scratch) {
    scratch.execute("SET SESSION foreign_key_checks = 0");
    try {
      List<String[]> tables = scratch.query(TABLES, row -> new String[] {row.text(1), row.text(2)});
      for (String[] table : tables) {
        String name = MysqlDialect.quoted(table[0]);
        if (table[1].equals("BASE TABLE")) {
          scratch.execute("TRUNCATE TABLE " + name);
        } else {
          scratch.execute("DELETE FROM " + name);
          scratch.execute("DELETE HISTORY FROM " + name);
        }
      }
    } finally {
      scratch.execute("SET SESSION foreign_key_checks = 1");
    }
  }

  @Override
  public int sweep(Session beside) {
    String oldest = PREFIX + STAMP.format(Instant.now().minus(LEFT_OVER));
    List<String> dead =
        beside.query(
            "SELECT schema_name FROM information_schema.schemata"
                + " WHERE schema_name LIKE 'dbmig\\_scratch\\_%' AND schema_name < ?",
            row -> row.text(1), oldest);
    dead.forEach(name -> drop(beside, name));
    return dead.size();
  }
}
