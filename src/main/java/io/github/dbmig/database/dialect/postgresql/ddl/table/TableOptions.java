package io.github.dbmig.database.dialect.postgresql.ddl.table;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What ALTER TABLE says of a table as a whole. */
public final class TableOptions {
  private static final String MARK = "\u001e";

  private TableOptions() {}

  /** Row security and replica identity, which CREATE TABLE does not take. */
  static List<String> afterwards(Table table) {
    List<String> sql = new ArrayList<>();
    for (String name : List.of("row security", "force row security", "replica identity")) {
      String value = table.options().get(name);
      if (value != null) {
        action(name, Optional.of(value)).ifPresent(action -> sql.add(alter(table, action)));
      }
    }
    return sql;
  }

  public static List<String> between(Table from, Table to) {
    Map<String, String> old = from.options();
    Map<String, String> now = to.options();
    List<String> sql = new ArrayList<>(left(to, old, now));
    Set<String> names = new LinkedHashSet<>(now.keySet());
    names.addAll(old.keySet());
    for (String name : names) {
      if (!Objects.equals(old.get(name), now.get(name))) {
        action(name, Optional.ofNullable(now.get(name)))
            .ifPresent(action -> sql.add(alter(to, action)));
      }
    }
    List<String> foreign = ForeignOptions.between(old, now);
    if (!foreign.isEmpty()) {
      sql.add(alter(to, "OPTIONS (" + String.join(", ", foreign) + ")"));
    }
    sql.addAll(joined(from, to));
    if (!from.comment().equals(to.comment())) {
      sql.add(TableText.comment(to));
    }
    return sql;
  }

  /** One action; the name of an option is the word of what it sets. */
  private static Optional<String> action(String name, Optional<String> now) {
    if (name.startsWith("with ")) {
      String parameter = name.substring(5);
      return Optional.of(
          now.map(value -> "SET (" + parameter + " = " + value + ")")
              .orElse("RESET (" + parameter + ")"));
    }
    return Optional.ofNullable(
        switch (name) {
          case "unlogged" -> now.isPresent() ? "SET UNLOGGED" : "SET LOGGED";
          case "access method" -> "SET ACCESS METHOD " + now.orElse("heap");
          case "tablespace" -> "SET TABLESPACE " + now.orElse("pg_default");
          case "of" -> now.map(type -> "OF " + type).orElse("NOT OF");
          case "row security" -> (now.isPresent() ? "ENABLE" : "DISABLE") + " ROW LEVEL SECURITY";
          case "force row security" ->
              (now.isPresent() ? "FORCE" : "NO FORCE") + " ROW LEVEL SECURITY";
          case "replica identity" -> replicaIdentity(now);
          default -> null;
        });
  }

  /** That it is an index is said where the index is made. */
  private static String replicaIdentity(Optional<String> now) {
    return switch (now.orElse("default")) {
      case "index" -> null;
      case "full" -> "REPLICA IDENTITY FULL";
      case "nothing" -> "REPLICA IDENTITY NOTHING";
      default -> "REPLICA IDENTITY DEFAULT";
    };
  }

  private static List<String> left(Table table, Map<String, String> old, Map<String, String> now) {
    List<String> sql = new ArrayList<>();
    String own = quote(table.name());
    if (moved(old, now) && old.containsKey("partition of")) {
      sql.add("ALTER TABLE " + old.get("partition of") + " DETACH PARTITION " + own);
    }
    List<String> parents = parents(now);
    for (String parent : parents(old)) {
      if (!parents.contains(parent)) {
        sql.add(alter(table, "NO INHERIT " + parent));
      }
    }
    return sql;
  }

  private static List<String> joined(Table from, Table to) {
    Map<String, String> old = from.options();
    Map<String, String> now = to.options();
    List<String> sql = new ArrayList<>();
    if (moved(old, now) && now.containsKey("partition of")) {
      sql.add(
          "ALTER TABLE "
              + now.get("partition of")
              + " ATTACH PARTITION "
              + quote(to.name())
              + " "
              + now.get("for values"));
    }
    sql.addAll(twins(from, to));
    List<String> parents = parents(old);
    for (String parent : parents(now)) {
      if (!parents.contains(parent)) {
        sql.add(alter(to, "INHERIT " + parent));
      }
    }
    return sql;
  }

  /** Keys and indexes that had to wait for the table to be attached. */
  private static List<String> twins(Table from, Table to) {
    List<String> sql = new ArrayList<>();
    for (Key key : to.keys()) {
      if (!from.keys().contains(key)) {
        sql.add(alter(to, "ADD " + ConstraintText.of(key)));
        sql.addAll(IndexText.marks(to.name(), key));
      }
    }
    for (Index index : to.indexes().values()) {
      if (!from.indexes().containsKey(index.name())) {
        sql.addAll(IndexText.add(to.name(), index, false));
      }
    }
    return sql;
  }

  private static boolean moved(Map<String, String> old, Map<String, String> now) {
    return !Objects.equals(old.get("partition of"), now.get("partition of"))
        || !Objects.equals(old.get("for values"), now.get("for values"));
  }

  private static List<String> parents(Map<String, String> options) {
    String parents = options.get("inherits");
    return parents == null ? List.of() : Arrays.asList(parents.split(MARK));
  }

  static String alter(Table table, String action) {
    return "ALTER "
        + (TableText.foreign(table) ? "FOREIGN TABLE " : "TABLE ")
        + quote(table.name())
        + " "
        + action;
  }
}
