package io.github.dbmig.database.dialect.sqlite.ddl;

import io.github.dbmig.database.dialect.sqlite.text.SqliteNames;
import io.github.dbmig.model.schema.StoredObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A virtual table that becomes another: no ALTER does it. Where the module takes rows, they are
 * held meanwhile; an index of another table's texts is built anew. Source: sqlite.org/fts5.html,
 * sqlite.org/rtree.html.
 */
final class VirtualTable {
  private static final Pattern FULL_TEXT =
      Pattern.compile("(?is).*\\busing\\s+[\"']?fts[345]\\b.*");
  private static final Pattern WRITABLE =
      Pattern.compile("(?is).*\\busing\\s+[\"']?(fts[345]|rtree(_i32)?|geopoly)\\b.*");
  private static final Pattern ELSEWHERE = Pattern.compile("(?is).*\\bcontent\\s*=\\s*(\\S.*)");

  private final StoredObject from;
  private final StoredObject to;

  VirtualTable(StoredObject from, StoredObject to) {
    this.from = from;
    this.to = to;
  }

  List<String> statements() {
    String table = SqliteNames.quoted(to.name().name());
    String held = SqliteNames.quoted("dbmig_old_" + to.name().name());
    List<String> columns = columns();
    List<String> sql = new ArrayList<>();
    boolean keeps = ownsRows(from) && ownsRows(to) && !columns.isEmpty();
    if (keeps) {
      sql.add("CREATE TABLE " + held + " AS SELECT " + list(columns, " AS ") + " FROM " + table);
    }
    sql.add("DROP TABLE " + table);
    sql.add(to.definition());
    if (keeps) {
      sql.add(
          "INSERT INTO "
              + table
              + " ("
              + list(columns, "")
              + ") SELECT "
              + held(columns)
              + " FROM "
              + held);
      sql.add("DROP TABLE " + held);
    } else if (fullText(to) && elsewhere(to).matches("[^'\"\\s].*|['\"][^'\"].*")) {
      sql.add("INSERT INTO " + table + " (" + table + ") VALUES ('rebuild')");
    }
    return sql;
  }

  /** The row number of a full text is how it is known; that of a box is its first column. */
  private List<String> columns() {
    Set<String> there =
        to.parts().stream()
            .map(part -> part.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    List<String> columns = new ArrayList<>();
    from.parts().stream()
        .map(StoredObject.Part::name)
        .filter(name -> there.contains(name.toLowerCase(Locale.ROOT)))
        .map(SqliteNames::quoted)
        .forEach(columns::add);
    if (!columns.isEmpty() && fullText(from) && fullText(to)) {
      columns.add("rowid");
    }
    return columns;
  }

  private static String list(List<String> columns, String as) {
    return columns.stream()
        .map(name -> as.isEmpty() ? name : name + as + held(name))
        .collect(Collectors.joining(", "));
  }

  private static String held(List<String> columns) {
    return columns.stream().map(VirtualTable::held).collect(Collectors.joining(", "));
  }

  private static String held(String column) {
    return column.equals("rowid") ? "dbmig_row_number" : column;
  }

  private static boolean ownsRows(StoredObject table) {
    return WRITABLE.matcher(table.definition()).matches()
        && (!fullText(table) || elsewhere(table).isEmpty());
  }

  private static boolean fullText(StoredObject table) {
    return FULL_TEXT.matcher(table.definition()).matches();
  }

  /** What follows {@code content=}: a table, or nothing in quotes for an index without texts. */
  private static String elsewhere(StoredObject table) {
    var content = ELSEWHERE.matcher(table.definition());
    return content.matches() ? content.group(1) : "";
  }
}
