package io.github.dbmig.database.dialect.mysql.ddl;

import io.github.dbmig.database.dialect.mysql.table.MysqlTableChange;
import io.github.dbmig.database.dialect.mysql.text.MysqlQuoting;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.Table;
import java.util.List;

/** Renames of tables, columns and indexes. */
final class MysqlRenames {
  private MysqlRenames() {}

  static boolean isRename(Change change) {
    return change instanceof Change.RenameTable
        || change instanceof Change.RenameColumn
        || change instanceof Change.RenameIndex;
  }

  static List<String> statements(Schema before, Change change) {
    if (change instanceof Change.RenameTable rename) {
      return List.of(
          "RENAME TABLE "
              + MysqlQuoting.quote(rename.from())
              + " TO "
              + MysqlQuoting.quote(rename.to()));
    }
    Table table = before.tables().get(change.subject());
    if (change instanceof Change.RenameIndex rename) {
      return List.of(
          MysqlTableChange.of(table, "RENAME INDEX " + names(rename.from(), rename.to())));
    }
    Change.RenameColumn rename = (Change.RenameColumn) change;
    return List.of(
        MysqlTableChange.of(table, "RENAME COLUMN " + names(rename.from(), rename.to())));
  }

  private static String names(String from, String to) {
    return MysqlQuoting.quote(from) + " TO " + MysqlQuoting.quote(to);
  }
}
