package io.github.dbmig.command.report.html.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dbmig.command.report.markup.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table of the picture: its name, what differs in it, and the columns that lines begin or end at.
 *
 * @param node the table's JSON
 * @param rows below the name
 */
record TableBox(JsonNode node, List<Row> rows) {
  static final int HEAD = 26;
  static final int LINE = 18;
  private static final int FOOT = 6;

  /** Rows of one kind; the side by side list has the rest. */
  private static final int MOST = 12;

  /**
   * @param thing what the mark is of
   * @param column its name; empty for what is no column
   */
  record Row(JsonNode thing, String column, String text) {}

  /**
   * @param joined names of columns that are shown although they are the same
   */
  static TableBox of(JsonNode table, Set<String> joined) {
    List<Row> rows = new ArrayList<>();
    List<JsonNode> columns = Words.each(table.path("columns"));
    List<JsonNode> shown =
        columns.stream().filter(one -> Mark.differs(one) || joined.contains(name(one))).toList();
    shown.stream()
        .limit(MOST)
        .forEach(one -> rows.add(new Row(one, name(one), ColumnWords.brief(one))));
    List<JsonNode> parts = Words.each(table.path("parts")).stream().filter(Mark::differs).toList();
    parts.stream().limit(MOST).forEach(one -> rows.add(new Row(one, "", part(one))));
    more(columns.size() - Math.min(shown.size(), MOST), "column", table, rows);
    more(parts.size() - MOST, "part", table, rows);
    return new TableBox(table, List.copyOf(rows));
  }

  private static String name(JsonNode column) {
    return column.path("name").asText();
  }

  private static String part(JsonNode part) {
    String name = part.path("name").asText();
    return part.path("type").asText() + (name.isEmpty() ? "" : " " + name);
  }

  private static void more(int count, String noun, JsonNode table, List<Row> rows) {
    if (count > 0) {
      rows.add(new Row(table.path("none"), "", Words.count(count, "more " + noun)));
    }
  }

  String name() {
    String schema = node.path("schema").asText();
    return (schema.isEmpty() ? "" : schema + ".") + node.path("name").asText();
  }

  int height() {
    return HEAD + rows.size() * LINE + FOOT;
  }

  /** The middle of the column's row; of the name where the column is not shown. */
  int middle(String column) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      places.putIfAbsent(rows.get(i).column(), HEAD + i * LINE + LINE / 2);
    }
    return column.isEmpty() ? HEAD / 2 : places.getOrDefault(column, HEAD / 2);
  }
}
