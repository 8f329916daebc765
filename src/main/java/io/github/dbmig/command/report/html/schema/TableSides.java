package io.github.dbmig.command.report.html.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dbmig.command.report.markup.Html;
import io.github.dbmig.command.report.markup.Table;
import io.github.dbmig.command.report.markup.Words;
import java.util.ArrayList;
import java.util.List;

/** What differs in a table, before and after, a row each. */
final class TableSides {
  /** Rows of one table. */
  private static final int MOST = 200;

  private static final List<String> HEADS = List.of("", "what", "before", "after");

  private TableSides() {}

  static Html of(JsonNode table, String name) {
    List<List<Html>> rows = new ArrayList<>();
    List<JsonNode> columns = Words.each(table.path("columns"));
    columns.stream().filter(Mark::differs).forEach(one -> rows.add(column(one)));
    Words.each(table.path("parts")).stream()
        .filter(Mark::differs)
        .forEach(one -> rows.add(row(one, one.path("type").asText(), text(one))));
    Words.each(table.path("references")).stream()
        .filter(Mark::differs)
        .forEach(one -> rows.add(row(one, "foreign key", text(one))));
    long same = columns.stream().filter(column -> !Mark.differs(column)).count();
    List<List<Html>> shown = rows.subList(0, Math.min(rows.size(), MOST));
    return Html.of(
        rows.isEmpty()
            ? Html.NOTHING
            : Html.in("div", Table.of("Table " + name, HEADS, shown)).css("sides"),
        Words.more(rows.size() - shown.size(), "row"),
        same == 0
            ? Html.NOTHING
            : Html.in(
                    "p",
                    Words.count(same, "column") + (same == 1 ? " stays" : " stay") + " the same")
                .css("quiet"));
  }

  private static List<Html> column(JsonNode column) {
    return row(column, "column", List.of(side(column.path("before")), side(column.path("after"))));
  }

  private static Html side(JsonNode shape) {
    return shape.isObject()
        ? Words.code(shape.path("name").asText() + " " + ColumnWords.side(shape))
        : Html.NOTHING;
  }

  private static List<Html> text(JsonNode part) {
    return List.of(code(part.path("before")), code(part.path("after")));
  }

  private static Html code(JsonNode side) {
    return side.isTextual() ? Words.code(side.asText()) : Html.NOTHING;
  }

  private static List<Html> row(JsonNode thing, String type, List<Html> sides) {
    Html what =
        Html.of(Html.in("span", type + " ").css("quiet"), Words.name(thing.path("name").asText()));
    return List.of(Mark.html(thing), what, sides.get(0), sides.get(1));
  }
}
