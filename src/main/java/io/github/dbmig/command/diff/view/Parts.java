package io.github.dbmig.command.diff.view;

import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.Table;
import io.github.dbmig.model.schema.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What hangs on a table beside columns and foreign keys, as texts by type and name. */
final class Parts {
  static final String COLUMN = "column";
  static final String PRIMARY_KEY = "primary key";
  static final String UNIQUE = "unique";
  static final String CHECK = "check";
  static final String FOREIGN_KEY = "foreign key";
  static final String INDEX = "index";
  static final String TRIGGER = "trigger";
  private static final String COMMENT = "comment";

  private Parts() {}

  /**
   * @param name empty where the engine keeps none
   */
  record Part(String type, String name, String text) {
    /** Without a name the text tells it apart; a table has one primary key and one comment. */
    List<String> key(String nameAfter) {
      return type.equals(PRIMARY_KEY) || type.equals(COMMENT)
          ? List.of(type)
          : List.of(type, nameAfter, nameAfter.isEmpty() ? text : "");
    }
  }

  static String type(Key key) {
    return key.kind() == Key.Kind.PRIMARY ? PRIMARY_KEY : UNIQUE;
  }

  static List<Part> of(Table table) {
    List<Part> parts = new ArrayList<>();
    table.keys().forEach(key -> parts.add(new Part(type(key), key.name(), PartText.of(key))));
    table.checks().forEach(check -> parts.add(new Part(CHECK, check.name(), PartText.of(check))));
    table
        .indexes()
        .values()
        .forEach(index -> parts.add(new Part(INDEX, index.name(), PartText.of(index))));
    table
        .triggers()
        .values()
        .forEach(one -> parts.add(new Part(TRIGGER, one.name(), trigger(one))));
    table.options().forEach((name, value) -> parts.add(new Part("option", name, value)));
    if (!table.comment().isEmpty()) {
      parts.add(new Part(COMMENT, "", table.comment()));
    }
    return parts;
  }

  private static String trigger(Trigger trigger) {
    String enabled = trigger.enabled().toUpperCase(Locale.ROOT);
    return trigger.definition() + (enabled.equals("O") ? "" : " [enabled " + enabled + "]");
  }
}
