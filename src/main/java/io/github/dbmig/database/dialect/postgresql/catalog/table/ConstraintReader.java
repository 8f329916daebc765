package io.github.dbmig.database.dialect.postgresql.catalog.table;

import static io.github.dbmig.database.dialect.postgresql.catalog.table.Fields.list;

import io.github.dbmig.database.dialect.postgresql.ddl.table.ConstraintText;
import io.github.dbmig.database.session.Row;
import io.github.dbmig.model.schema.Check;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.ObjectName;
import java.util.Map;
import java.util.TreeMap;

/**
 * A row of {@link ConstraintQueries#CONSTRAINTS} as a constraint. Where our words would make
 * another constraint than the server's own, the server's are kept and used.
 */
final class ConstraintReader {
  private static final int DEFINITION = 15;

  private ConstraintReader() {}

  static Check check(Row row) {
    Map<String, String> options = new TreeMap<>();
    new Fields(row, options).flag("no inherit", 16).flag("not enforced", 17).flag("inherited", 18);
    return new Check(row.text(2), row.text(14), row.flag(4), options);
  }

  static Key key(Row row) {
    Map<String, String> options = new TreeMap<>();
    String definition = row.text(DEFINITION);
    put(options, "deferrable", deferrable(row));
    if (definition.contains(" NULLS NOT DISTINCT ")) {
      options.put("nulls not distinct", "");
    }
    int include = definition.indexOf(" INCLUDE (");
    if (include >= 0) {
      options.put("include", definition.substring(include + 10, definition.indexOf(')', include)));
    }
    new Fields(row, options)
        .flag("without overlaps", 19)
        .text("with", 21)
        .text("tablespace", 22)
        .flag("clustered", 23)
        .flag("replica identity", 24)
        .text("attached to", 25)
        .flag("only", 26);
    Key.Kind kind = row.text(3).equals("p") ? Key.Kind.PRIMARY : Key.Kind.UNIQUE;
    Key key = new Key(row.text(2), kind, list(row.text(5)), options);
    if (same(ConstraintText.definition(key), definition)) {
      return key;
    }
    options.put("definition", definition);
    return new Key(key.name(), kind, key.columns(), options);
  }

  static ForeignKey foreignKey(Row row) {
    Map<String, String> actions = new TreeMap<>();
    put(actions, "on update", action(row.text(9)));
    put(actions, "on delete", action(row.text(10)));
    put(actions, "match", row.text(11).equals("f") ? "full" : "");
    put(actions, "deferrable", deferrable(row));
    new Fields(row, actions).flag("not enforced", 17).flag("period", 19).text("columns", 20);
    ForeignKey key = foreignKey(row, actions);
    if (same(ConstraintText.definition(key), row.text(DEFINITION))) {
      return key;
    }
    actions.put("definition", row.text(DEFINITION));
    return foreignKey(row, actions);
  }

  private static ForeignKey foreignKey(Row row, Map<String, String> actions) {
    return new ForeignKey(
        row.text(2),
        list(row.text(5)),
        new ObjectName(row.text(6), row.text(7)),
        list(row.text(8)),
        actions,
        row.flag(4));
  }

  /** Quotes are a matter of taste; tablespace and storage come apart from the definition. */
  private static boolean same(String ours, String servers) {
    return plain(ours).equals(plain(servers));
  }

  private static String plain(String text) {
    return text.replace("\"", "").replace(" ", "");
  }

  private static String deferrable(Row row) {
    return row.flag(12) ? "deferrable" + (row.flag(13) ? " initially deferred" : "") : "";
  }

  private static void put(Map<String, String> map, String name, String value) {
    if (!value.isEmpty()) {
      map.put(name, value);
    }
  }

  private static String action(String code) {
    return switch (code) {
      case "r" -> "restrict";
      case "c" -> "cascade";
      case "n" -> "set null";
      case "d" -> "set default";
      default -> "";
    };
  }
}
