package io.github.dbmig.command.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every migration with its state: a divided bar, the counts, the rows. */
final class StatusBody {
  /** Best first, so that trouble stands at the bar's end. */
  private static final List<String> STATES =
      List.of("applied", "pending", "outOfOrder", "modified", "missing", "partly", "failed");

  /** Applied rows that are shown; older ones are in the JSON file. */
  private static final int NEWEST = 200;

  private StatusBody() {}

  static Html of(JsonNode status) {
    List<JsonNode> rows = Words.each(status.path("migrations"));
    Map<String, Long> counts = counts(rows);
    return Html.of(
        Bars.shares(counts),
        legend(counts),
        rows.isEmpty() ? Html.in("p", "No migrations.").css("quiet") : table(rows),
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

  private static Html table(List<JsonNode> rows) {
    List<List<Html>> shown = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      boolean recent = i >= rows.size() - NEWEST;
      if (recent || !rows.get(i).path("state").asText().equals("applied")) {
        shown.add(row(rows.get(i)));
      }
    }
    int left = rows.size() - shown.size();
    Html more =
        left == 0
            ? Html.NOTHING
            : Html.in("p", Words.count(left, "older applied migration") + " in status.json")
                .css("quiet");
    return Html.of(
        Table.of("Migrations", List.of("state", "migration", "applied at", "checksum"), shown),
        more);
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
