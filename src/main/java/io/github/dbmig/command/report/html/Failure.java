package io.github.dbmig.command.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dbmig.command.report.markup.Html;
import io.github.dbmig.command.report.markup.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What went wrong, where, and what to type next, set apart from everything else. */
final class Failure {
  private Failure() {}

  static Html of(JsonNode tree) {
    List<Html> lines = new ArrayList<>();
    if (tree.path("failed").isObject()) {
      stopped(tree.path("failed"), lines);
    }
    if (tree.path("error").isObject()) {
      error(tree.path("error"), tree.path("failed"), lines);
    }
    return lines.isEmpty()
        ? Html.NOTHING
        : Html.in("div", Html.of(lines.stream())).css("failure").with("role", "note");
  }

  private static void stopped(JsonNode failed, List<Html> lines) {
    lines.add(
        Html.in("h3", Html.text("Stopped in "), Words.name(failed.path("id").asText()))
            .css("failed-id"));
    lines.add(Html.in("p", place(failed)).css("quiet"));
    lines.add(Html.in("pre", Words.code(failed.path("error").asText())));
    if (!failed.path("next").asText().isBlank()) {
      next("Next", failed.path("next").asText(), lines);
    }
  }

  private static Html place(JsonNode failed) {
    List<Html> parts = new ArrayList<>();
    if (failed.path("statement").asInt() > 0) {
      parts.add(Html.of(Html.text("statement "), Words.number(failed.path("statement"))));
    }
    if (failed.path("line").asInt() > 0) {
      parts.add(
          Html.of(
              Html.text(parts.isEmpty() ? "line " : ", line "), Words.number(failed.path("line"))));
    }
    parts.add(Html.text((parts.isEmpty() ? "" : "; ") + effect(failed.path("tookEffect"))));
    return Html.of(parts.stream());
  }

  private static String effect(JsonNode tookEffect) {
    return tookEffect.isEmpty()
        ? "nothing of it took effect"
        : (tookEffect.size() == 1 ? "still in force: statement " : "still in force: statements ")
            + Words.each(tookEffect).stream()
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
  }

  /** The error repeats what was said of the statement, where there is one. */
  private static void error(JsonNode error, JsonNode failed, List<Html> lines) {
    if (!failed.isObject()) {
      lines.add(Html.in("h3", Words.name(error.path("object").asText())));
      lines.add(Html.in("p", Words.name(error.path("message").asText())).css("message"));
    }
    String advice = error.path("try").asText();
    if (!advice.isBlank() && !advice.equals(failed.path("next").asText())) {
      next(failed.isObject() ? "Or" : "Next", advice, lines);
    }
    lines.add(
        Html.in("p", Html.text("code "), Words.code(error.path("code").asText())).css("quiet"));
  }

  private static void next(String title, String command, List<Html> lines) {
    lines.add(Html.in("p", title).css("next"));
    lines.add(Html.in("pre", Words.code(command)).css("command"));
  }
}
