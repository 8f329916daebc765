package io.github.dbmig.samples;

import io.github.dbmig.database.session.Session;
import java.util.ArrayList;
import java.util.List;

/** sqlite_master as it is, and the rows of every table but the shadows of virtual ones. */
final class SqlitePicture {
  private static final String OURS =
      "name NOT LIKE '\\_migrations%' ESCAPE '\\' AND name NOT LIKE 'sqlite_s%' AND name NOT LIKE '\\_dbmig\\_%' ESCAPE '\\'";

  private SqlitePicture() {}

  static List<String> of(Session session) {
    List<String> lines =
        new ArrayList<>(
            session.query(
                "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE "
                    + OURS
                    + " AND tbl_name NOT LIKE '\\_%' ESCAPE '\\' ORDER BY type, name",
                Picture::values));
    for (String table :
        session.query(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table',"
                + " 'virtual') AND name NOT LIKE 'sqlite%' AND "
                + OURS
                + " ORDER BY name",
            row -> row.text(1))) {
      List<String> rows = session.query("SELECT * FROM \"" + table + "\"", Picture::values);
      lines.add(table + " " + rows.size() + " " + rows.hashCode());
    }
    return lines;
  }
}
