package io.github.dbmig.database.dialect.mysql.text;

/** Names that the server gives to one thing in two ways. */
public final class MysqlNames {
  private MysqlNames() {}

  /**
   * A character set or collation. Source: MySQL 8.0 manual, The utf8 Character Set: an alias for
   * utf8mb3.
   */
  public static String charset(String name) {
    if (name.equals("utf8")) {
      return "utf8mb3";
    }
    return name.startsWith("utf8_") ? "utf8mb3_" + name.substring(5) : name;
  }
}
