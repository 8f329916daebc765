package io.github.dbmig.command.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What one goal said.
 *
 * @param tree its JSON
 */
record Section(ObjectNode tree) {
  private static final Map<String, Function<JsonNode, Html>> BODIES =
      Map.of(
          "status", StatusBody::of,
          "run", RunBody::of,
          "rollback", RunBody::of,
          "seed", RunBody::of,
          "deploy", ChainBody::of,
          "zero-downtime", PlanBody::of,
          "backfill", BackfillBody::of,
          "validate", ValidateBody::of);

  /** What the heading and the failure say already. */
  private static final Set<String> SAID = Set.of("schemaVersion", "goal", "at", "error", "failed");

  String goal() {
    return tree.path("goal").asText();
  }

  /** When the goal ended; long ago where the file does not say. */
  Instant at() {
    return Words.instant(tree.path("at").asText()).orElse(Instant.EPOCH);
  }

  boolean failed() {
    return tree.path("error").isObject()
        || tree.path("failed").isObject()
        || (tree.path("ok").isBoolean() && !tree.path("ok").asBoolean());
  }

  Html state() {
    String word = tree.path("dryRun").asBoolean() && !failed() ? "dry run" : "done";
    return Words.state(failed() ? "failed" : word);
  }

  Html when() {
    return tree.path("at").isTextual() ? Words.time(tree.path("at").asText()) : Html.NOTHING;
  }

  /** The line of the list at the page's head. */
  Html link() {
    return Html.in("li", Html.in("a", goal()).with("href", "#" + goal()), state(), when());
  }

  Html html() {
    Html head =
        Html.in("header", Html.in("h2", goal()).with("id", goal() + "-title"), state(), when());
    return Html.in("section", head, Failure.of(tree), body())
        .with("id", goal())
        .with("aria-labelledby", goal() + "-title")
        .css(failed() ? "bad" : "fine");
  }

  /** A goal that failed before it found anything has only its failure to show. */
  private Html body() {
    ObjectNode rest = tree.deepCopy();
    rest.remove(SAID);
    if (rest.isEmpty()) {
      return Html.NOTHING;
    }
    Html database = database(rest.path("database"));
    rest.remove("database");
    if (failed()) {
      rest.put("ok", false);
    }
    return Html.of(
        database, BODIES.getOrDefault(goal(), any -> Fields.of(any, Set.of())).apply(rest));
  }

  private static Html database(JsonNode database) {
    if (!database.isObject()) {
      return Html.NOTHING;
    }
    String port = database.path("port").isNumber() ? ":" + database.path("port").asText() : "";
    String host =
        database.path("host").isTextual() ? " on " + database.path("host").asText() + port : "";
    return Html.in(
            "p",
            Words.name(database.path("name").asText()),
            Html.text(
                host
                    + ", "
                    + database.path("engine").asText()
                    + " "
                    + database.path("version").asText()))
        .css("database");
  }
}
