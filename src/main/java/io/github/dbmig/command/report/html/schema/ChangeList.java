package io.github.dbmig.command.report.html.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dbmig.command.report.markup.Html;
import io.github.dbmig.command.report.markup.Words;
import java.util.List;
import java.util.stream.Collectors;

/** Every change in its order, with its SQL, folded away. */
final class ChangeList {
  private static final int MOST = 500;

  private ChangeList() {}

  static Html of(JsonNode diff) {
    List<JsonNode> changes = Words.each(diff.path("changes"));
    if (changes.isEmpty()) {
      return Html.NOTHING;
    }
    List<JsonNode> shown = changes.subList(0, Math.min(changes.size(), MOST));
    return Html.of(
        Html.in(
            "details",
            Html.in("summary", Words.count(changes.size(), "change") + " in order, with the SQL"),
            sql(diff.path("opening")),
            Html.in("ol", Html.of(shown.stream().map(ChangeList::change))).css("steps"),
            sql(diff.path("closing"))),
        Words.more(changes.size() - shown.size(), "change"));
  }

  private static Html change(JsonNode change) {
    return Html.in(
        "li",
        Html.in("strong", change.path("kind").asText()),
        Html.text(" "),
        Words.name(change.path("object").asText()),
        Html.of(
            Words.each(change.path("hazards")).stream()
                .map(hazard -> Html.in("p", Words.name(hazard.asText())).css("hazard"))),
        sql(change.path("sql")));
  }

  private static Html sql(JsonNode sql) {
    return sql.isEmpty()
        ? Html.NOTHING
        : Html.in(
            "pre",
            Words.code(
                Words.each(sql).stream()
                    .map(statement -> statement.asText() + ";")
                    .collect(Collectors.joining("\n"))));
  }
}
