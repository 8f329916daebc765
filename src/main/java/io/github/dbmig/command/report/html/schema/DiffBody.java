package io.github.dbmig.command.report.html.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import io.github.dbmig.command.report.markup.Fields;
import io.github.dbmig.command.report.markup.Html;
import io.github.dbmig.command.report.markup.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How two schemas differ: counts, a picture, both sides beside each other, and the SQL. */
public final class DiffBody {
  private static final List<String> STATES = List.of("added", "changed", "removed", "same");

  /** What is shown here, so that {@link Fields} leaves it out. */
  private static final Set<String> SHOWN =
      Set.of("from", "to", "equal", "changes", "opening", "closing", "sideBySide", "ok");

  private DiffBody() {}

  public static Html of(JsonNode diff) {
    JsonNode sides = diff.path("sideBySide");
    List<JsonNode> tables = Words.each(sides.path("tables"));
    List<JsonNode> objects = Words.each(sides.path("objects"));
    return Html.of(
        sentence(diff),
        counts("tables", tables),
        counts("other objects", objects),
        SchemaPicture.of(tables),
        Sides.of(tables, objects, Words.each(diff.path("changes"))),
        ChangeList.of(diff),
        Fields.of(diff, SHOWN));
  }

  /** On which database the SQL is to be run. */
  private static Html sentence(JsonNode diff) {
    if (!diff.path("from").isTextual()) {
      return Html.NOTHING;
    }
    boolean equal = diff.path("equal").asBoolean();
    return Html.in(
            "p",
            Html.text(equal ? "" : "To be run on "),
            Html.in("strong", Words.name(diff.path("from").asText())),
            Html.text(equal ? " is equal to " : ", to make it equal to "),
            Html.in("strong", Words.name(diff.path("to").asText())),
            Html.text("."))
        .css("message");
  }

  private static Html counts(String what, List<JsonNode> things) {
    if (things.isEmpty()) {
      return Html.NOTHING;
    }
    Map<String, Long> counts = new LinkedHashMap<>();
    STATES.forEach(state -> counts.put(state, 0L));
    things.forEach(thing -> counts.merge(Mark.state(thing), 1L, Long::sum));
    counts.values().removeIf(count -> count == 0);
    return Html.in(
            "ul",
            Html.in("li", what),
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
}
