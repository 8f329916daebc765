package io.github.dbmig.database.dialect.postgresql.catalog.table;

import static io.github.dbmig.database.dialect.postgresql.catalog.table.Fields.orEmpty;

import io.github.dbmig.database.session.Row;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.schema.Check;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Ordered;
import io.github.dbmig.model.schema.Table;
import io.github.dbmig.model.schema.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All tables by five queries; what hangs on a table is gathered by the table's oid. */
public final class TableReader {
  private final Map<String, List<Column>> columns = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> numbers = new LinkedHashMap<>();
  private final Map<String, List<Key>> keys = new LinkedHashMap<>();
  private final Map<String, List<Check>> checks = new LinkedHashMap<>();
  private final Map<String, List<ForeignKey>> foreignKeys = new LinkedHashMap<>();
  private final Map<String, List<Trigger>> triggers = new LinkedHashMap<>();
  private final IndexReader indexes = new IndexReader();

  private TableReader() {}

  /**
   * A table with its identity.
   *
   * @param numbers the columns' attribute numbers
   */
  public record Found(Table table, String oid, Map<String, String> numbers) {}

  /** In the order of their names; the search path must be empty, so that names are whole. */
  public static List<Found> read(Session session) {
    TableReader reader = new TableReader();
    session.query(TableQueries.COLUMNS, reader::column);
    session.query(ConstraintQueries.CONSTRAINTS, reader::constraint);
    session.query(ConstraintQueries.INDEXES, reader.indexes::read);
    session.query(TableQueries.TRIGGERS, reader::trigger);
    return session.query(TableQueries.TABLES, reader::table);
  }

  private boolean column(Row row) {
    String table = row.text(1);
    numbers.computeIfAbsent(table, any -> new LinkedHashMap<>()).put(row.text(2), row.text(3));
    return add(columns, table, ColumnReader.read(row));
  }

  private boolean constraint(Row row) {
    return switch (row.text(3)) {
      case "c" -> add(checks, row.text(1), ConstraintReader.check(row));
      case "f" -> add(foreignKeys, row.text(1), ConstraintReader.foreignKey(row));
      default -> add(keys, row.text(1), ConstraintReader.key(row));
    };
  }

  private boolean trigger(Row row) {
    return add(triggers, row.text(1), new Trigger(row.text(2), row.text(3), row.text(4)));
  }

  private static <T> boolean add(Map<String, List<T>> map, String table, T value) {
    return map.computeIfAbsent(table, any -> new ArrayList<>()).add(value);
  }

  private Found table(Row row) {
    ObjectName name = new ObjectName(row.text(1), row.text(2));
    String id = row.text(3);
    Table table =
        new Table(
                name,
                Ordered.by(Column::name, columns.getOrDefault(id, List.of())),
                Ordered.set(keys.getOrDefault(id, List.of())),
                Ordered.set(checks.getOrDefault(id, List.of())),
                Ordered.set(foreignKeys.getOrDefault(id, List.of())),
                Map.of(),
                Ordered.by(Trigger::name, triggers.getOrDefault(id, List.of())),
                options(row),
                orEmpty(row.text(4)))
            .withIndexes(indexes.of(id, name));
    return new Found(table, id, numbers.getOrDefault(id, Map.of()));
  }

  /** Parents are quoted names, joined by U+001E; parameters keep their order. */
  private static Map<String, String> options(Row row) {
    Map<String, String> options = new LinkedHashMap<>();
    Fields fields = new Fields(row, options);
    fields.flag("unlogged", 5).flag("row security", 6).flag("force row security", 7);
    fields.text("access method", 8).text("tablespace", 9).text("of", 10);
    fields.text(row.text(12) == null ? "inherits" : "partition of", 11);
    fields.text("for values", 12).text("partition by", 13).text("replica identity", 14);
    fields.entries("with ", 15).text("server", 16).entries("option ", 17);
    return options;
  }
}
