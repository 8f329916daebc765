package io.github.dbmig.database.dialect.sqlite.text;

import io.github.dbmig.model.schema.Check;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.Generation;
import io.github.dbmig.model.schema.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Clauses in the usual spelling; one that was written otherwise keeps its own as an option. */
public final class PlainText {
  /** The option that holds a clause which the usual spelling would not give. */
  public static final String WRITTEN = "written";

  /**
   * A default that stands without parentheses. Source: sqlite.org/lang_createtable.html#dfltval.
   */
  private static final Pattern LITERAL =
      Pattern.compile(
          "(?is)[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)(e[-+]?[0-9]+)?|[-+]?0x[0-9a-f]+"
              + "|x?'([^']|'')*'|null|true|false|current_(date|time|timestamp)");

  private PlainText() {}

  /** What follows the type of a column. */
  static String column(Column column) {
    List<String> clauses = new ArrayList<>();
    if (column.notNull()) {
      clauses.add("NOT NULL");
    }
    if (column.hasDefault()) {
      clauses.add("DEFAULT " + value(column.defaultSql()));
    }
    if (!column.collation().isEmpty()) {
      clauses.add("COLLATE " + SqliteNames.quoted(column.collation()));
    }
    Generation generation = column.generation();
    switch (generation.kind()) {
      case AUTO_INCREMENT -> clauses.add("PRIMARY KEY AUTOINCREMENT");
      case STORED, VIRTUAL ->
          clauses.add(
              "GENERATED ALWAYS AS (" + generation.expression() + ") " + generation.kind().name());
      default -> {}
    }
    return String.join(" ", clauses);
  }

  private static String value(String expression) {
    return literal(expression) ? expression : "(" + expression + ")";
  }

  public static boolean literal(String expression) {
    return LITERAL.matcher(expression).matches();
  }

  static String key(Key key) {
    return named(key.name())
        + (key.kind() == Key.Kind.PRIMARY ? "PRIMARY KEY " : "UNIQUE ")
        + SqliteNames.quoted(key.columns());
  }

  static String check(Check check) {
    return named(check.name()) + "CHECK (" + check.expression() + ")";
  }

  static String foreignKey(ForeignKey key) {
    StringBuilder sql =
        new StringBuilder(named(key.name()))
            .append("FOREIGN KEY ")
            .append(SqliteNames.quoted(key.columns()))
            .append(" REFERENCES ")
            .append(SqliteNames.quoted(key.target().name()));
    if (!key.targetColumns().isEmpty()) {
      sql.append(' ').append(SqliteNames.quoted(key.targetColumns()));
    }
    for (String word : List.of("on update", "on delete", "match", "deferrable")) {
      append(sql, word, key.actions());
    }
    return sql.toString();
  }

  private static void append(StringBuilder sql, String word, Map<String, String> actions) {
    if (actions.containsKey(word)) {
      String text = word.equals("deferrable") ? "" : word + " ";
      sql.append(' ').append((text + actions.get(word)).toUpperCase(Locale.ROOT));
    }
  }

  private static String named(String name) {
    return name.isEmpty() ? "" : "CONSTRAINT " + SqliteNames.quoted(name) + " ";
  }
}
