package io.github.dbmig.database.dialect.postgresql.ddl.table;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;
import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quoted;

import io.github.dbmig.model.schema.Check;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.Key;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Constraints as CREATE and ALTER TABLE take them. */
public final class ConstraintText {
  private ConstraintText() {}

  /** With its name and what the server's own definition leaves out. */
  public static String of(Key key) {
    Map<String, String> options = key.options();
    String definition = options.getOrDefault("definition", definition(key));
    int deferrable = definition.indexOf(" DEFERRABLE");
    String storage =
        (options.containsKey("with") ? " WITH (" + options.get("with") + ")" : "")
            + (options.containsKey("tablespace")
                ? " USING INDEX TABLESPACE " + options.get("tablespace")
                : "");
    return named(key.name())
        + (deferrable < 0
            ? definition + storage
            : definition.substring(0, deferrable) + storage + definition.substring(deferrable));
  }

  /** What the server prints for it. */
  public static String definition(Key key) {
    Map<String, String> options = key.options();
    String nulls = options.containsKey("nulls not distinct") ? " NULLS NOT DISTINCT" : "";
    return (key.kind() == Key.Kind.PRIMARY ? "PRIMARY KEY" : "UNIQUE" + nulls)
        + " ("
        + quoted(key.columns())
        + (options.containsKey("without overlaps") ? " WITHOUT OVERLAPS" : "")
        + ")"
        + (options.containsKey("include") ? " INCLUDE (" + options.get("include") + ")" : "")
        + word(options, "deferrable", "");
  }

  public static String of(Check check) {
    return named(check.name())
        + "CHECK ("
        + check.expression()
        + ")"
        + (check.options().containsKey("no inherit") ? " NO INHERIT" : "")
        + ending(check.options(), check.validated());
  }

  public static String of(ForeignKey key) {
    return named(key.name()) + key.actions().getOrDefault("definition", definition(key));
  }

  /** What the server prints for it. */
  public static String definition(ForeignKey key) {
    Map<String, String> actions = key.actions();
    String columns = actions.containsKey("columns") ? " (" + actions.get("columns") + ")" : "";
    return "FOREIGN KEY ("
        + columns(key.columns(), actions)
        + ") REFERENCES "
        + quote(key.target())
        + "("
        + columns(key.targetColumns(), actions)
        + ")"
        + word(actions, "match", "match ")
        + word(actions, "on update", "on update ")
        + word(actions, "on delete", "on delete ")
        + columns
        + word(actions, "deferrable", "")
        + ending(actions, key.validated());
  }

  private static String columns(List<String> columns, Map<String, String> actions) {
    if (!actions.containsKey("period")) {
      return quoted(columns);
    }
    int last = columns.size() - 1;
    return quoted(columns.subList(0, last)) + ", PERIOD " + quote(columns.get(last));
  }

  /** What is not enforced is not validated either, and does not say so. */
  private static String ending(Map<String, String> options, boolean validated) {
    if (options.containsKey("not enforced")) {
      return " NOT ENFORCED";
    }
    return validated ? "" : " NOT VALID";
  }

  private static String named(String name) {
    return name.isEmpty() ? "" : "CONSTRAINT " + quote(name) + " ";
  }

  private static String word(Map<String, String> options, String name, String before) {
    return options.containsKey(name)
        ? " " + (before + options.get(name)).toUpperCase(Locale.ROOT)
        : "";
  }
}
