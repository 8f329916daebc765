package io.github.dbmig.database.dialect.mysql.table;

import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.Table;
import java.util.List;

/**
 * Indexes that the server may have made for a foreign key. It drops such an index without a word
 * when another one is added that begins with its columns, so the index is then made anew, as one
 * that was asked for. Source: MySQL 8.0 manual, FOREIGN KEY Constraints.
 */
final class MysqlImplied {
  private MysqlImplied() {}

  /** True where the change adds such another index. */
  static boolean pushedOut(Table before, Table after, Index index) {
    return index.equals(after.indexes().get(index.name()))
        && before.foreignKeys().stream().anyMatch(key -> made(key, index))
        && after.indexes().values().stream()
            .filter(other -> !other.equals(before.indexes().get(other.name())))
            .anyMatch(other -> begins(other, index));
  }

  private static boolean made(ForeignKey key, Index index) {
    return index.plain()
        && !index.unique()
        && columns(index).equals(key.columns())
        && (index.name().equals(key.name()) || index.name().equals(key.columns().get(0)));
  }

  private static boolean begins(Index other, Index index) {
    int length = index.parts().size();
    return other.plain()
        && other.parts().size() >= length
        && other.parts().subList(0, length).equals(index.parts());
  }

  private static List<String> columns(Index index) {
    return index.parts().stream().map(Index.Part::sql).toList();
  }
}
