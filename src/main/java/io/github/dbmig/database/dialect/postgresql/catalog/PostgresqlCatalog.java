package io.github.dbmig.database.dialect.postgresql.catalog;

import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.diff.Unseen;
import io.github.dbmig.model.schema.Check;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.Generation;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The parts of tables as the catalog holds them, gathered by the table's oid. */
final class PostgresqlCatalog {
  private static final String MARK = "\u001f";

  final Map<String, List<Column>> columns = new LinkedHashMap<>();
  final Map<String, Map<String, String>> numbers = new LinkedHashMap<>();
  final Map<String, List<Key>> keys = new LinkedHashMap<>();
  final Map<String, List<Check>> checks = new LinkedHashMap<>();
  final Map<String, List<ForeignKey>> foreignKeys = new LinkedHashMap<>();
  final Map<String, List<String>> exclusions = new LinkedHashMap<>();
  final Map<String, Map<String, Index>> indexes = new LinkedHashMap<>();
  final Map<String, List<Trigger>> triggers = new LinkedHashMap<>();
  final List<StoredObject> objects = new ArrayList<>();
  final List<Unseen> unseen = new ArrayList<>();

  private PostgresqlCatalog() {}

  /** Eight queries; with those for namespaces and tables ten in all. */
  static PostgresqlCatalog read(Session session) {
    PostgresqlCatalog catalog = new PostgresqlCatalog();
    catalog.columns(session);
    catalog.constraints(session);
    catalog.indexes(session);
    session.query(
        PostgresqlQueries.TRIGGERS,
        row ->
            add(catalog.triggers, row.text(1), new Trigger(row.text(2), row.text(3), row.text(4))));
    catalog.objects.addAll(
        session.query(PostgresqlQueries.RELATIONS, PostgresqlObjectRows::object));
    catalog.objects.addAll(
        session.query(
            PostgresqlObjectQueries.all(!session.server().atLeast(15, 0, 0)),
            PostgresqlObjectRows::object));
    catalog.unseen.addAll(PostgresqlUnseen.read(session));
    catalog.unseen.addAll(
        session.query(
            PostgresqlQueries.UNSEEN,
            row -> new Unseen(row.text(1), new ObjectName(row.text(2), row.text(3)), row.text(4))));
    return catalog;
  }

  private static <T> boolean add(Map<String, List<T>> map, String table, T value) {
    return map.computeIfAbsent(table, any -> new ArrayList<>()).add(value);
  }

  private void columns(Session session) {
    session.query(
        PostgresqlQueries.COLUMNS,
        row -> {
          String table = row.text(1);
          String generated = row.text(8).strip();
          String expression = text(row.text(6));
          Map<String, String> options = new TreeMap<>();
          if (row.value(12) != null && row.number(12) >= 0) {
            options.put("statistics", row.text(12));
          }
          if (row.flag(13)) {
            options.put("storage", "not the type's own");
          }
          if (row.flag(11)) {}
          numbers
              .computeIfAbsent(table, any -> new LinkedHashMap<>())
              .put(row.text(2), row.text(3));
          return add(
              columns,
              table,
              new Column(
                  row.text(2),
                  row.text(4),
                  row.flag(5),
                  generated.isEmpty() ? expression : "",
                  generation(generated, row.text(7).strip(), expression),
                  text(row.text(9)),
                  text(row.text(10)),
                  options));
        });
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }

  private static Generation generation(String generated, String identity, String expression) {
    if (!generated.isEmpty()) {
      return new Generation(
          generated.equals("s") ? Generation.Kind.STORED : Generation.Kind.VIRTUAL, expression);
    }
    return switch (identity) {
      case "a" -> new Generation(Generation.Kind.IDENTITY_ALWAYS, "");
      case "d" -> new Generation(Generation.Kind.IDENTITY_BY_DEFAULT, "");
      default -> Generation.NONE;
    };
  }

  private void constraints(Session session) {
    session.query(
        PostgresqlQueries.CONSTRAINTS,
        row -> {
          String table = row.text(1);
          String name = row.text(2);
          List<String> names = names(row.text(5));
          String deferrable =
              row.flag(12) ? "deferrable" + (row.flag(13) ? " initially deferred" : "") : "";
          return switch (row.text(3)) {
            case "c" -> add(checks, table, new Check(name, row.text(14), row.flag(4)));
            case "f" -> {
              Map<String, String> actions = new TreeMap<>();
              put(actions, "on update", action(row.text(9)));
              put(actions, "on delete", action(row.text(10)));
              put(actions, "match", row.text(11).equals("f") ? "full" : "");
              put(actions, "deferrable", deferrable);
              yield add(
                  foreignKeys,
                  table,
                  new ForeignKey(
                      name,
                      names,
                      new ObjectName(row.text(6), row.text(7)),
                      names(row.text(8)),
                      actions,
                      row.flag(4)));
            }
            case "x" -> add(exclusions, table, name);
            default ->
                add(
                    keys,
                    table,
                    new Key(
                        name,
                        row.text(3).equals("p") ? Key.Kind.PRIMARY : Key.Kind.UNIQUE,
                        names,
                        keyOptions(row.text(15), deferrable)));
          };
        });
  }

  private static Map<String, String> keyOptions(String definition, String deferrable) {
    Map<String, String> options = new TreeMap<>();
    put(options, "deferrable", deferrable);
    if (definition.contains(" NULLS NOT DISTINCT ")) {
      options.put("nulls not distinct", "");
    }
    int include = definition.indexOf(" INCLUDE (");
    if (include >= 0) {
      options.put("include", definition.substring(include + 10, definition.indexOf(')', include)));
    }
    return options;
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

  private static List<String> names(String joined) {
    return joined == null ? List.of() : List.of(joined.split(MARK));
  }

  private void indexes(Session session) {
    session.query(
        PostgresqlQueries.INDEXES,
        row -> {
          Map<String, Index> own =
              indexes.computeIfAbsent(row.text(1), any -> new LinkedHashMap<>());
          Index index = own.get(row.text(2));
          if (index == null) {
            Map<String, String> options = new TreeMap<>();
            options.put("method", row.text(5).toLowerCase(Locale.ROOT));
            put(options, "with", text(row.text(7)));
            if (row.flag(15)) {
              options.put("nulls not distinct", "");
            }
            index =
                new Index(
                    row.text(2), row.flag(3), List.of(), text(row.text(6)), row.flag(4), options);
          }
          own.put(
              index.name(),
              row.flag(13)
                  ? included(index, row.text(10))
                  : extended(
                      index,
                      row.flag(9)
                          ? new Index.Part(row.text(11), true, row.text(14))
                          : new Index.Part(row.text(12), false, text(row.text(14)))));
          return index;
        });
  }

  private static Index extended(Index index, Index.Part part) {
    List<Index.Part> parts = new ArrayList<>(index.parts());
    parts.add(part);
    return index.over(parts);
  }

  private static Index included(Index index, String column) {
    Map<String, String> options = new TreeMap<>(index.options());
    options.merge("include", column, (one, other) -> one + ", " + other);
    return new Index(
        index.name(), index.unique(), index.parts(), index.predicate(), index.valid(), options);
  }
}
