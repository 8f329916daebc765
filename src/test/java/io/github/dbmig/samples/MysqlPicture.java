package io.github.dbmig.samples;

import io.github.dbmig.database.session.Session;
import io.github.dbmig.server.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/** SHOW CREATE of everything, and a checksum of every table's rows. */
final class MysqlPicture {
  private final Session session;
  private final String database;
  private final List<String> lines = new ArrayList<>();

  private MysqlPicture(Session session, String database) {
    this.session = session;
    this.database = database;
  }

  static List<String> of(TestDatabase database, Session session) {
    MysqlPicture picture = new MysqlPicture(session, database.url().database());
    picture.tables();
    picture.show("VIEW", names("TABLE", "TABLE_TYPE = 'VIEW'"), 2);
    picture.show("TRIGGER", names("TRIGGER", "TRUE"), 3);
    picture.show("FUNCTION", names("ROUTINE", "ROUTINE_TYPE = 'FUNCTION'"), 3);
    picture.show("PROCEDURE", names("ROUTINE", "ROUTINE_TYPE = 'PROCEDURE'"), 3);
    picture.show("EVENT", names("EVENT", "TRUE"), 4);
    return picture.lines.stream().map(picture::plain).toList();
  }

  /** The client logs in as another user, and works in another database. */
  private String plain(String line) {
    return line.replace("`native`@", "`test`@").replace("`" + database + "`", "`db`");
  }

  private static String names(String kind, String which) {
    return "SELECT "
        + kind
        + "_NAME FROM information_schema."
        + kind
        + "S WHERE "
        + kind
        + "_SCHEMA = DATABASE() AND "
        + which
        + " ORDER BY 1";
  }

  private void tables() {
    String query = names("TABLE", "TABLE_TYPE <> 'VIEW' AND TABLE_NAME <> '_migrations'");
    show("TABLE", query, 2);
    for (String table : session.query(query, row -> row.text(1))) {
      lines.add(table + " " + session.query(rows(table), Picture::values));
    }
  }

  /** CHECKSUM TABLE gave two answers for equal rows with virtual columns (MariaDB 11.4.5). */
  private String rows(String table) {
    List<String> columns =
        session.query(
            "SELECT COLUMN_NAME FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND"
                + " TABLE_NAME = ? ORDER BY ORDINAL_POSITION",
            row -> "COALESCE(HEX(CONCAT(`" + row.text(1).replace("`", "``") + "`, '')), 'NULL')",
            table);
    return "SELECT COUNT(*), SUM(CRC32(CONCAT_WS('|', "
        + String.join(", ", columns)
        + "))) FROM `"
        + table
        + "`";
  }

  private void show(String kind, String query, int column) {
    for (String name : session.query(query, row -> row.text(1))) {
      lines.addAll(
          session.query("SHOW CREATE " + kind + " `" + name + "`", row -> row.text(column)));
    }
  }
}
