package io.github.dbmig.command.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import io.github.dbmig.command.report.markup.Bars;
import io.github.dbmig.command.report.markup.Fields;
import io.github.dbmig.command.report.markup.Html;
import io.github.dbmig.command.report.markup.Table;
import io.github.dbmig.command.report.markup.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every migration with its state: a divided bar, the counts, the rows. */
final class StatusBody {
  /** Best first, so that trouble stands at the bar's end. */
  private static final List<String> STATES =
      List.of("applied", "pending", "outOfOrder", "modified", "missing", "partly", "failed");

  /** Rows of one state that are shown: the newest applied, the oldest of the others. */
  private static final int EACH = 200;

  private StatusBody() {}

  static Html of(JsonNode status) {
    List<JsonNode> rows = Words.each(status.path("migrations"));
    Map<String, Long> counts = counts(rows);
    return Html.of(
        Bars.shares(counts),
        legend(counts),
        rows.isEmpty() ? Html.in("p", "No migrations.").css("quiet") : table(rows, counts),
        Fields.of(status, Set.of("migrations", "ok")));
  }

  private static Map<String, Long> counts(List<JsonNode> rows) {
    Map<String, Long> counts = new LinkedHashMap<>();
    STATES.forEach(state -> counts.put(state, 0L));
    rows.forEach(row -> counts.merge(row.path("state").asText(), 1L, Long::sum));
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  /** Each share in words, with its colour. */
  static Html legend(Map<String, Long> counts) {
    return Html.in(
            "ul",
            Html.of(
                counts.entrySet().stream()
                    .map(
                        entry ->
                            Html.in(
                                "li",
                                Words.number(LongNode.valueOf(entry.getValue())),
                                Words.state(entry.getKey())))))
        .css("legend");
  }

  private static Html table(List<JsonNode> rows, Map<String, Long> counts) {
    List<List<Html>> shown = new ArrayList<>();
    Map<String, Long> seen = new HashMap<>();
    for (JsonNode row : rows) {
      String state = row.path("state").asText();
      long place = seen.merge(state, 1L, Long::sum);
      boolean applied = state.equals("applied");
      if ((applied ? counts.get(state) - place + 1 : place) <= EACH) {
        shown.add(row(row));
      }
    }
    return Html.of(
        Table.of("Migrations", List.of("state", "migration", "applied at", "checksum"), shown),
        Words.more(rows.size() - shown.size(), "migration"));
  }

  private static List<Html> row(JsonNode row) {
    return List.of(
        Words.state(row.path("state").asText()),
        Words.name(row.path("id").asText()),
        row.path("appliedAt").isTextual()
            ? Words.time(row.path("appliedAt").asText())
            : Html.NOTHING,
        checksum(row.path("checksum")));
  }

  private static Html checksum(JsonNode checksum) {
    String text = checksum.asText("");
    return checksum.isTextual()
        ? Html.in("code", text.substring(0, Math.min(12, text.length()))).with("title", text)
        : Html.NOTHING;
  }
}
