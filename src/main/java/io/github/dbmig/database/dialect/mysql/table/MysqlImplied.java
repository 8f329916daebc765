package io.github.dbmig.database.dialect.mysql.table;

import io.github.dbmig.database.dialect.mysql.text.MysqlQuoting;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Indexes that the server may have made for a foreign key. It drops such an index without a word
 * when another one is added that begins with its columns, so the index is then made anew, as one
 * that was asked for. Source: MySQL 8.0 manual, FOREIGN KEY Constraints.
 */
public final class MysqlImplied {
  private MysqlImplied() {}

  /** True where the change adds such another index. */
  static boolean pushedOut(Table before, Table after, Index index) {
    return index.equals(after.indexes().get(index.name()))
        && before.foreignKeys().stream().anyMatch(key -> made(key, index))
        && after.indexes().values().stream()
            .filter(other -> !other.equals(before.indexes().get(other.name())))
            .anyMatch(other -> begins(other, index));
  }

  /**
   * Clauses beside those that add foreign keys: an index that the server may have made for an
   * earlier foreign key gives way to the new key's own, under another name, unless it is asked for.
   * Adding a foreign key copies the table, so that this costs nothing more.
   */
  public static List<String> asked(Table before, Table after, List<ForeignKey> added) {
    List<String> clauses = new ArrayList<>();
    for (Index index : before.indexes().values()) {
      if (index.equals(after.indexes().get(index.name()))
          && added.stream().anyMatch(key -> pushesOut(key, index, before))) {
        clauses.add("DROP INDEX " + MysqlQuoting.quote(index.name()));
        clauses.add("ADD " + MysqlKeySql.index(index));
      }
    }
    return clauses;
  }

  private static boolean pushesOut(ForeignKey added, Index index, Table before) {
    int length = index.parts().size();
    return index.plain()
        && !index.unique()
        && !index.name().equals(added.name())
        && added.columns().size() >= length
        && columns(index).equals(added.columns().subList(0, length))
        && (index.name().matches(Pattern.quote(added.columns().get(0)) + "(_\\d+)?")
            || before.foreignKeys().stream().anyMatch(key -> key.name().equals(index.name())));
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
