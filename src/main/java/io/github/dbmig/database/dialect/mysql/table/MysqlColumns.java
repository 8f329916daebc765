package io.github.dbmig.database.dialect.mysql.table;

import io.github.dbmig.database.dialect.mysql.text.MysqlQuoting;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The clauses for a table's columns. */
final class MysqlColumns {
  private final Table before;
  private final Table after;
  private final Set<String> remade;
  private final Map<String, String> respelled = new LinkedHashMap<>();

  MysqlColumns(Table before, Table after, Set<String> remade) {
    this.before = before;
    this.after = after;
    this.remade = remade;
    respell();
  }

  /** To the server a name in other letters is the same name: the column stays, with its values. */
  private void respell() {
    Map<String, String> gone = new LinkedHashMap<>();
    before.columns().keySet().stream()
        .filter(name -> !after.columns().containsKey(name))
        .forEach(name -> gone.put(name.toLowerCase(Locale.ROOT), name));
    for (String name : after.columns().keySet()) {
      String old = gone.get(name.toLowerCase(Locale.ROOT));
      if (old != null && !before.columns().containsKey(name)) {
        respelled.put(name, old);
      }
    }
  }

  List<String> drops() {
    return before.columns().keySet().stream()
        .filter(name -> remade.contains(name) || !after.columns().containsKey(name))
        .filter(name -> !respelled.containsValue(name))
        .map(name -> "DROP COLUMN " + MysqlQuoting.quote(name))
        .toList();
  }

  List<String> makes() {
    List<String> clauses = new ArrayList<>();
    for (Column column : after.columns().values()) {
      Column old = before.columns().get(column.name());
      if (respelled.containsKey(column.name())) {
        String name = MysqlQuoting.quote(respelled.get(column.name()));
        clauses.add("CHANGE COLUMN " + name + " " + MysqlColumnSql.of(column));
      } else if (stays(column) && !MysqlCharset.same(before, old, after, column)) {
        clauses.add("MODIFY COLUMN " + MysqlColumnSql.of(column));
      }
    }
    for (Column column : added()) {
      Column first = filled(column) ? MysqlFilledColumn.empty(column) : column;
      clauses.add("ADD COLUMN " + MysqlColumnSql.of(first));
    }
    return clauses;
  }

  private boolean stays(Column column) {
    return before.columns().containsKey(column.name()) && !remade.contains(column.name());
  }

  private boolean filled(Column column) {
    return !before.columns().containsKey(column.name()) && MysqlFilledColumn.needed(column);
  }

  /** Generated columns come last, each behind those it reads. */
  private List<Column> added() {
    List<Column> order = new ArrayList<>();
    Map<String, Column> waiting = new LinkedHashMap<>();
    for (Column column : after.columns().values()) {
      if (!stays(column) && !respelled.containsKey(column.name())) {
        if (column.generation().expression().isEmpty()) {
          order.add(column);
        } else {
          waiting.put(column.name(), column);
        }
      }
    }
    while (!waiting.isEmpty()) {
      Column next =
          waiting.values().stream()
              .filter(column -> free(column, waiting.keySet()))
              .findFirst()
              .orElseGet(() -> waiting.values().iterator().next());
      order.add(waiting.remove(next.name()));
    }
    return order;
  }

  private static boolean free(Column column, Set<String> waiting) {
    return !MysqlWords.mention(column.generation().expression(), waiting);
  }

  /** Statements behind the ALTER, for columns whose values only an UPDATE can give. */
  List<String> behind() {
    return added().stream()
        .filter(this::filled)
        .flatMap(column -> MysqlFilledColumn.statements(after, column).stream())
        .toList();
  }
}
