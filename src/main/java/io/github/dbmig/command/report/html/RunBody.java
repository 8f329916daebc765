package io.github.dbmig.command.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dbmig.command.report.markup.Bars;
import io.github.dbmig.command.report.markup.Fields;
import io.github.dbmig.command.report.markup.Html;
import io.github.dbmig.command.report.markup.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Migrations one after the other, each as long as it took: run, rollback, deploy and seed. */
final class RunBody {
  /** Bars of one picture; beyond them the slowest are shown. */
  private static final int MOST = 40;

  /** Names of one list. */
  private static final int MOST_NAMES = 200;

  private static final Set<String> SHOWN = Set.of("steps", "ok", "dryRun");

  private RunBody() {}

  static Html of(JsonNode run) {
    Set<String> shown = new HashSet<>(SHOWN);
    List<Html> parts = new ArrayList<>();
    for (String key : List.of("applied", "reverted", "ran")) {
      if (!run.path(key).isEmpty()) {
        parts.add(timeline(Words.each(run.path(key)), key));
        shown.add(key);
      }
    }
    if (!run.path("notRun").isEmpty()) {
      parts.add(notRun(run));
      shown.add("notRun");
    }
    if (parts.isEmpty() && run.path("held").isEmpty() && run.path("ok").asBoolean(true)) {
      parts.add(Html.in("p", "Nothing to do.").css("quiet"));
    }
    parts.add(Fields.of(run, shown));
    return Html.of(parts.stream());
  }

  private static Html timeline(List<JsonNode> steps, String verb) {
    long[] starts = new long[steps.size() + 1];
    for (int i = 0; i < steps.size(); i++) {
      starts[i + 1] = starts[i] + steps.get(i).path("millis").asLong();
    }
    long whole = starts[steps.size()];
    Html rows = Html.of(slowest(steps).mapToObj(i -> row(steps.get(i), starts[i], whole)));
    return Html.of(
        Html.in(
            "h3",
            Words.count(steps.size(), verb.equals("ran") ? "seed" : "migration")
                + " "
                + verb
                + ", "
                + Words.grouped(whole)
                + " ms"),
        Html.in("ol", rows).css("timeline"),
        steps.size() <= MOST
            ? Html.NOTHING
            : Html.in("p", "The " + MOST + " slowest, in their order; all are in the JSON file.")
                .css("quiet"));
  }

  private static IntStream slowest(List<JsonNode> steps) {
    return IntStream.range(0, steps.size())
        .boxed()
        .sorted(Comparator.comparingLong(i -> -steps.get(i).path("millis").asLong()))
        .limit(MOST)
        .sorted()
        .mapToInt(i -> i);
  }

  private static Html row(JsonNode step, long start, long whole) {
    long millis = step.path("millis").asLong();
    return Html.in(
        "li",
        Html.in("span", Words.name(step.path("id").asText())).css("id"),
        Html.in("span", Words.millis(step.path("millis"))).css("millis"),
        Bars.span(start, millis, whole, "ok", "after " + start + " ms, for " + millis + " ms"));
  }

  private static Html notRun(JsonNode run) {
    boolean dry = run.path("dryRun").asBoolean();
    List<JsonNode> ids = Words.each(run.path("notRun"));
    List<JsonNode> shown = ids.subList(0, Math.min(ids.size(), MOST_NAMES));
    String title = Words.count(ids.size(), "migration") + (dry ? " would run" : " not run");
    return Html.in(
            "details",
            Html.in("summary", title),
            Html.in("ol", Html.of(shown.stream().map(id -> Html.in("li", Words.name(id.asText())))))
                .css("names"),
            Words.more(ids.size() - shown.size(), "migration"))
        .with("open", "");
  }
}
