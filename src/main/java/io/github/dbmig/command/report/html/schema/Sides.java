package io.github.dbmig.command.report.html.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dbmig.command.report.markup.Html;
import io.github.dbmig.command.report.markup.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Each table and object that differs, with what may go wrong and both sides. */
final class Sides {
  /** Tables, and other objects; the JSON file has the rest. */
  private static final int MOST = 200;

  private final Map<String, Set<String>> hazards = new HashMap<>();

  private Sides(List<JsonNode> changes) {
    for (JsonNode change : changes) {
      JsonNode about = change.path("about");
      Set<String> some =
          hazards.computeIfAbsent(
              full(about.path("schema"), about.path("on")), any -> new LinkedHashSet<>());
      change.path("hazards").forEach(hazard -> some.add(hazard(change, about, hazard)));
    }
  }

  private static String hazard(JsonNode change, JsonNode about, JsonNode hazard) {
    String part = about.path("part").asText();
    return change.path("kind").asText()
        + (part.isEmpty() ? "" : " " + part)
        + ": "
        + hazard.asText();
  }

  private static String full(JsonNode schema, JsonNode name) {
    return (schema.asText().isEmpty() ? "" : schema.asText() + ".") + name.asText();
  }

  static Html of(List<JsonNode> tables, List<JsonNode> objects, List<JsonNode> changes) {
    Sides sides = new Sides(changes);
    List<JsonNode> differing = tables.stream().filter(Mark::differs).toList();
    return Html.of(
        Html.of(differing.stream().limit(MOST).map(sides::table)),
        Words.more(Math.max(0, differing.size() - MOST), "table"),
        Html.of(objects.stream().limit(MOST).map(sides::object)),
        Words.more(Math.max(0, objects.size() - MOST), "object"));
  }

  private Html table(JsonNode table) {
    String name = full(table.path("schema"), table.path("name"));
    List<String> names = new ArrayList<>(List.of(name));
    if (table.path("formerName").isTextual()) {
      names.add(table.path("formerName").asText());
    }
    Html former =
        names.size() == 1
            ? Html.NOTHING
            : Html.of(Html.text(", before "), Words.name(names.get(1)));
    return Html.of(
        head(table, Html.of(Html.text("table "), Words.name(name), former)),
        hazards(names),
        TableSides.of(table, name));
  }

  private Html object(JsonNode object) {
    JsonNode about = object.path("about");
    String name = full(about.path("schema"), about.path("on"));
    String part = about.path("part").asText();
    boolean own = part.isEmpty() || part.equals(about.path("type").asText());
    Html title =
        Html.of(
            Html.text(about.path("type").asText() + " "),
            Words.name(own ? name : part),
            part.isEmpty() ? Html.NOTHING : Html.of(Html.text(own ? "" : " of " + name)));
    return Html.of(
        head(object, title),
        part.isEmpty() ? hazards(List.of(name)) : Html.NOTHING,
        TextSides.of(Words.each(object.path("text")), name));
  }

  private static Html head(JsonNode thing, Html title) {
    return Html.in("h3", Mark.html(thing), Html.text(" "), title).css("side");
  }

  private Html hazards(List<String> names) {
    return Html.of(
        names.stream()
            .flatMap(name -> hazards.getOrDefault(name, Set.of()).stream())
            .map(hazard -> Html.in("p", Words.name(hazard)).css("hazard")));
  }
}
