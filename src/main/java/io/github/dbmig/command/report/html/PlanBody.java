package io.github.dbmig.command.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dbmig.command.report.markup.Fields;
import io.github.dbmig.command.report.markup.Html;
import io.github.dbmig.command.report.markup.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A zero-downtime plan: its phases in order, each step with its lock, time limit and way back. */
final class PlanBody {
  private static final Map<String, String> LOCKS =
      Map.of(
          "none", "blocks nobody",
          "ddl", "blocks schema changes",
          "writes", "blocks writers",
          "all", "blocks readers and writers");

  private PlanBody() {}

  static Html of(JsonNode plan) {
    List<JsonNode> phases = Words.each(plan.path("phases"));
    Html why =
        plan.path("why").isTextual()
            ? Html.in("p", Words.name(plan.path("why").asText())).css("message")
            : Html.NOTHING;
    Html rail = Html.in("ol", Html.of(phases.stream().map(PlanBody::phase))).css("phases");
    return Html.of(
        why,
        phases.isEmpty() ? Html.NOTHING : rail,
        Fields.of(plan, Set.of("phases", "why", "ok")));
  }

  private static Html phase(JsonNode phase) {
    List<JsonNode> steps = Words.each(phase.path("steps"));
    String name = phase.path("name").asText().toLowerCase(Locale.ROOT);
    Html list =
        steps.isEmpty()
            ? Html.in("p", name.equals("backfill") ? "in batches, by dbmig:backfill" : "no steps")
                .css("quiet")
            : Html.in("ol", Html.of(steps.stream().map(PlanBody::step))).css("steps");
    return Html.in(
        "li",
        Html.in(
            "h3", Html.text(name), Html.in("span", Words.count(steps.size(), "step")).css("quiet")),
        list);
  }

  private static Html step(JsonNode step) {
    List<Html> facts = new ArrayList<>();
    if (step.path("lock").isTextual()) {
      facts.add(lock(step.path("lock").asText()));
    }
    if (step.path("timeoutMs").isNumber()) {
      facts.add(
          Html.in("span", Html.text("gives up after "), Words.millis(step.path("timeoutMs")))
              .css("fact"));
    }
    return Html.in(
        "li",
        Html.in("strong", Words.name(word(step.path("name")))),
        Html.in("div", Html.of(facts.stream())).css("facts"),
        Html.of(Words.each(step.path("hazards")).stream().map(PlanBody::hazard)),
        sql("SQL", step.path("sql")),
        sql("way back", step.path("down")));
  }

  /** Whom the step keeps waiting, if only for a moment. */
  private static Html lock(String lock) {
    String tone = List.of("writes", "all").contains(lock) ? "warn" : "ok";
    return Html.in("span", LOCKS.getOrDefault(lock, "lock " + lock)).css("state " + tone);
  }

  private static Html hazard(JsonNode hazard) {
    return Html.in("p", Words.name(hazard.asText())).css("hazard");
  }

  private static Html sql(String title, JsonNode sql) {
    String text =
        sql.isArray()
            ? Words.each(sql).stream().map(JsonNode::asText).collect(Collectors.joining(";\n"))
            : sql.asText("");
    return text.isEmpty()
        ? Html.NOTHING
        : Html.in("details", Html.in("summary", title), Html.in("pre", Words.code(text)));
  }

  private static String word(JsonNode name) {
    return name.asText().replace('_', ' ').toLowerCase(Locale.ROOT);
  }
}
