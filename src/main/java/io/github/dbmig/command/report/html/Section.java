package io.github.dbmig.command.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dbmig.command.report.html.schema.DiffBody;
import io.github.dbmig.command.report.markup.Fields;
import io.github.dbmig.command.report.markup.Html;
import io.github.dbmig.command.report.markup.Words;
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
      Map.ofEntries(
          Map.entry("status", StatusBody::of),
          Map.entry("run", RunBody::of),
          Map.entry("rollback", RunBody::of),
          Map.entry("seed", RunBody::of),
          Map.entry("deploy", ChainBody::of),
          Map.entry("diff", DiffBody::of),
          Map.entry("generate", DiffBody::of),
          Map.entry("zero-downtime", PlanBody::of),
          Map.entry("backfill", BackfillBody::of),
          Map.entry("validate", ValidateBody::of));

  /** What the heading and the failure say already. */
  private static final Set<String> SAID =
      Set.of("schemaVersion", "goal", "at", "database", "error", "failed");

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
    return Words.state(failed() ? "failed" : course());
  }

  /** How far a goal came that did not fail: a backfill may run on, a contract may wait. */
  private String course() {
    if (tree.path("dryRun").asBoolean()) {
      return "dry run";
    }
    return tree.path("done").asBoolean(true) ? tree.path("state").asText("done") : "waiting";
  }

  Html when() {
    return tree.path("at").isTextual() ? Words.time(tree.path("at").asText()) : Html.NOTHING;
  }

  /** The line of the list at the page's head. */
  Html link() {
    return Html.in("li", Html.in("a", goal()).with("href", "#" + goal()), state(), when());
  }

  /** First which database, then what went wrong, then everything else. */
  Html html() {
    Html head =
        Html.in("header", Html.in("h2", goal()).with("id", goal() + "-title"), state(), when());
    return Html.in("section", head, database(tree.path("database")), Failure.of(tree), body())
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
    if (failed()) {
      rest.put("ok", false);
    }
    return BODIES.getOrDefault(goal(), any -> Fields.of(any, Set.of("ok"))).apply(rest);
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
