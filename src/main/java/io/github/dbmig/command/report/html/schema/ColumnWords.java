package io.github.dbmig.command.report.html.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dbmig.command.report.markup.Words;
import java.util.ArrayList;
import java.util.List;

/** A column of the JSON in words. */
final class ColumnWords {
  private ColumnWords() {}

  /** Everything of one side but its name. */
  static String side(JsonNode shape) {
    List<String> words = new ArrayList<>(List.of(shape.path("type").asText()));
    words.add(nullable(shape));
    if (shape.path("default").isTextual()) {
      words.add("default " + shape.path("default").asText());
    }
    Words.each(shape.path("more")).forEach(one -> words.add(one.asText()));
    words.removeIf(String::isEmpty);
    return String.join(" ", words);
  }

  private static String nullable(JsonNode shape) {
    return shape.path("nullable").asBoolean(true) ? "" : "not null";
  }

  /** Its name and what matters most: the type, or what becomes of it. */
  static String brief(JsonNode column) {
    JsonNode before = column.path("before");
    JsonNode after = column.path("after");
    String name = column.path("name").asText();
    if (!before.isObject() || !after.isObject()) {
      return name + " " + (after.isObject() ? after : before).path("type").asText();
    }
    if (!before.path("name").equals(after.path("name"))) {
      return before.path("name").asText() + " → " + name;
    }
    if (!before.path("type").equals(after.path("type"))) {
      return name + " " + before.path("type").asText() + " → " + after.path("type").asText();
    }
    return name + " " + (Mark.differs(column) ? other(before, after) : type(after));
  }

  private static String type(JsonNode shape) {
    return shape.path("type").asText();
  }

  private static String other(JsonNode before, JsonNode after) {
    if (!before.path("nullable").equals(after.path("nullable"))) {
      return after.path("nullable").asBoolean() ? "not null → null" : "null → not null";
    }
    return before.path("default").equals(after.path("default")) ? "options" : "default";
  }
}
