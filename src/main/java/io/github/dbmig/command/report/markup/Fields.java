package io.github.dbmig.command.report.markup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Any JSON as keys and values: lists of objects as tables, texts of many lines as they are. */
public final class Fields {
  /** Below this depth JSON is shown as JSON. */
  private static final int DEEPEST = 3;

  /** Rows of one table; the JSON file has the rest. */
  private static final int MOST_ROWS = 500;

  private Fields() {}

  /**
   * @param without keys that are shown elsewhere
   */
  public static Html of(JsonNode object, Set<String> without) {
    return list(object, without, 1);
  }

  private static Html list(JsonNode object, Set<String> without, int depth) {
    List<Html> pairs = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (!without.contains(field.getKey()) && says(field.getValue())) {
        pairs.add(
            Html.in(
                    "div",
                    Html.in("dt", Words.label(field.getKey())),
                    Html.in("dd", value(field.getKey(), field.getValue(), depth)))
                .css(field.getValue().isContainerNode() ? "wide" : ""));
      }
    }
    return pairs.isEmpty() ? Html.NOTHING : Html.in("dl", Html.of(pairs.stream()));
  }

  private static boolean says(JsonNode value) {
    return !value.isNull() && !(value.isContainerNode() && value.isEmpty());
  }

  public static Html value(String key, JsonNode value, int depth) {
    if (value.isContainerNode() && depth >= DEEPEST) {
      return Words.code(value.toString());
    }
    if (value.isObject()) {
      return list(value, Set.of(), depth + 1);
    }
    return value.isArray() ? array(key, value, depth) : scalar(value);
  }

  private static Html array(String key, JsonNode array, int depth) {
    List<JsonNode> items = Words.each(array);
    List<JsonNode> shown = items.subList(0, Math.min(items.size(), MOST_ROWS));
    Html more = Words.more(items.size() - shown.size(), "row");
    if (shown.stream().allMatch(JsonNode::isObject)) {
      return Html.of(table(key, shown, depth), more);
    }
    Html list =
        Html.in(
            "ul", Html.of(shown.stream().map(item -> Html.in("li", value(key, item, depth + 1)))));
    return Html.of(list, more);
  }

  private static Html table(String key, List<JsonNode> rows, int depth) {
    Set<String> heads = new LinkedHashSet<>();
    rows.forEach(row -> row.fieldNames().forEachRemaining(heads::add));
    return Table.of(
        Words.label(key),
        heads.stream().map(Words::label).toList(),
        rows.stream().map(row -> cells(row, heads, depth)).toList());
  }

  private static List<Html> cells(JsonNode row, Set<String> heads, int depth) {
    return heads.stream().map(head -> value(head, row.path(head), depth + 1)).toList();
  }

  private static Html scalar(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return Html.in("span", "–").css("quiet");
    }
    if (value.isBoolean()) {
      return Html.text(value.asBoolean() ? "yes" : "no");
    }
    if (value.isNumber()) {
      return Words.number(value);
    }
    String text = value.asText();
    if (text.contains("\n")) {
      return Html.in("pre", Words.code(text));
    }
    return Words.instant(text).isPresent() ? Words.time(text) : Words.name(text);
  }
}
