package io.github.dbmig.database.dialect.postgresql.ddl.table;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.database.dialect.postgresql.spelling.Spelling;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Generation;
import io.github.dbmig.model.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A column as CREATE and ALTER TABLE take it, and what can only be said afterwards. */
public final class ColumnText {
  private static final String SEQUENCE = "sequence ";

  private ColumnText() {}

  public static String of(Column column) {
    StringBuilder sql = new StringBuilder(quote(column.name())).append(' ').append(column.type());
    if (!column.collation().isEmpty()) {
      sql.append(" COLLATE ").append(column.collation());
    }
    return sql.append(constraints(column)).toString();
  }

  /** Of a typed table, which has the type from elsewhere; empty where there is nothing to say. */
  static String ofTyped(Column column) {
    String constraints = constraints(column);
    return constraints.isEmpty() ? "" : quote(column.name()) + " WITH OPTIONS" + constraints;
  }

  private static String constraints(Column column) {
    return (column.hasDefault() ? " DEFAULT " + column.defaultSql() : "")
        + generation(column)
        + notNull(column);
  }

  private static String notNull(Column column) {
    if (!column.notNull()) {
      return "";
    }
    String inherit = column.options().containsKey("not null no inherit") ? " NO INHERIT" : "";
    String name = column.options().get(NotNullNames.OPTION);
    return (name == null ? "" : " CONSTRAINT " + quote(name)) + " NOT NULL" + inherit;
  }

  private static String generation(Column column) {
    Generation generation = column.generation();
    return switch (generation.kind()) {
      case STORED -> " GENERATED ALWAYS AS (" + generation.expression() + ") STORED";
      case VIRTUAL -> " GENERATED ALWAYS AS (" + generation.expression() + ") VIRTUAL";
      case IDENTITY_ALWAYS, IDENTITY_BY_DEFAULT ->
          " GENERATED " + when(generation) + " AS IDENTITY" + sequence(column);
      default -> "";
    };
  }

  static String when(Generation generation) {
    return generation.kind() == Generation.Kind.IDENTITY_ALWAYS ? "ALWAYS" : "BY DEFAULT";
  }

  static String sequence(Column column) {
    List<String> words = new ArrayList<>();
    column.options().forEach((name, value) -> word(words, name, value));
    return words.isEmpty() ? "" : " (" + String.join(" ", words) + ")";
  }

  private static void word(List<String> words, String name, String value) {
    if (name.startsWith(SEQUENCE)) {
      String word = name.equals("sequence name") ? name : name.substring(SEQUENCE.length());
      words.add((word.toUpperCase(Locale.ROOT) + " " + value).strip());
    }
  }

  /** What no column definition takes. */
  static List<String> afterwards(ObjectName table, Column column) {
    List<String> sql = new ArrayList<>(settings(table, Map.of(), column));
    if (!column.comment().isEmpty()) {
      sql.add(comment(table, column));
    }
    return sql;
  }

  static String comment(ObjectName table, Column column) {
    return "COMMENT ON COLUMN "
        + quote(table)
        + "."
        + quote(column.name())
        + " IS "
        + Spelling.comment(column.comment());
  }

  /** Statistics, storage, compression and the rest that is set one by one. */
  static List<String> settings(ObjectName table, Map<String, String> before, Column column) {
    List<String> sql = new ArrayList<>();
    Map<String, String> after = column.options();
    Set<String> names = new java.util.TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      String old = before.get(name);
      String now = after.get(name);
      if (!java.util.Objects.equals(old, now)) {
        setting(name, now, usualStorage(column))
            .ifPresent(word -> sql.add(action(table, column.name(), word)));
      }
    }
    List<String> foreign = ForeignOptions.between(before, after);
    if (!foreign.isEmpty()) {
      sql.add(action(table, column.name(), "OPTIONS (" + String.join(", ", foreign) + ")"));
    }
    return sql;
  }

  private static java.util.Optional<String> setting(String name, String now, String usual) {
    if (name.startsWith("set ")) {
      String parameter = name.substring(4);
      return java.util.Optional.of(
          now == null ? "RESET (" + parameter + ")" : "SET (" + parameter + " = " + now + ")");
    }
    return java.util.Optional.ofNullable(
        switch (name) {
          case "statistics" -> "SET STATISTICS " + (now == null ? "-1" : now);
          case "storage" -> "SET STORAGE " + (now == null ? usual : now).toUpperCase(Locale.ROOT);
          case "compression" -> "SET COMPRESSION " + (now == null ? "default" : now);
          default -> null;
        });
  }

  /** What a type has that says nothing else; only these few of the variable ones differ. */
  private static String usualStorage(Column column) {
    boolean main = column.type().startsWith("numeric") || column.type().equals("inet");
    return main ? "main" : "extended";
  }

  static String action(ObjectName table, String column, String action) {
    return "ALTER TABLE "
        + only(action)
        + quote(table)
        + " ALTER COLUMN "
        + quote(column)
        + " "
        + action;
  }

  /** Partitions and heirs have settings of their own. */
  private static String only(String action) {
    return action.startsWith("SET (")
            || action.startsWith("RESET (")
            || action.startsWith("SET STATISTICS")
        ? "ONLY "
        : "";
  }
}
