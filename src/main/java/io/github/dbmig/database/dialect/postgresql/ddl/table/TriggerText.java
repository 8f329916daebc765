package io.github.dbmig.database.dialect.postgresql.ddl.table;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Trigger;
import java.util.ArrayList;
import java.util.List;

/** Triggers, and for whom they fire. */
public final class TriggerText {
  private TriggerText() {}

  public static List<String> add(ObjectName table, Trigger trigger) {
    List<String> sql = new ArrayList<>(List.of(trigger.definition()));
    if (!trigger.enabled().equals("O")) {
      sql.add(enable("TRIGGER", table, trigger.name(), trigger.enabled()));
    }
    return sql;
  }

  /**
   * @param kind TRIGGER or RULE
   * @param state {@code O} origin, {@code D} disabled, {@code R} replica, {@code A} always
   */
  public static String enable(String kind, ObjectName relation, String name, String state) {
    String word =
        switch (state) {
          case "D" -> "DISABLE";
          case "R" -> "ENABLE REPLICA";
          case "A" -> "ENABLE ALWAYS";
          default -> "ENABLE";
        };
    return "ALTER TABLE " + quote(relation) + " " + word + " " + kind + " " + quote(name);
  }
}
