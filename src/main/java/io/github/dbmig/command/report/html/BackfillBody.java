package io.github.dbmig.command.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dbmig.command.report.markup.Bars;
import io.github.dbmig.command.report.markup.Fields;
import io.github.dbmig.command.report.markup.Html;
import io.github.dbmig.command.report.markup.Words;
import java.util.Set;

/** How far the rows of a plan are. */
final class BackfillBody {
  private BackfillBody() {}

  static Html of(JsonNode backfill) {
    JsonNode rows = backfill.path("rows");
    if (!rows.isObject()) {
      return Fields.of(backfill, Set.of());
    }
    long done = rows.path("done").asLong();
    long total = Math.max(done, rows.path("total").asLong());
    String words = done + " of " + total + " rows";
    return Html.of(
        Bars.span(0, done, total, done == total ? "ok" : "info", words),
        Html.in(
                "p",
                Words.number(rows.path("done")),
                Html.text(" of "),
                Words.number(rows.path("total")),
                Html.text(" rows"),
                rate(done, backfill.path("seconds").asDouble()),
                poison(rows.path("poison")))
            .css("message"),
        Fields.of(backfill, Set.of("rows", "ok")));
  }

  private static Html rate(double done, double seconds) {
    return seconds <= 0
        ? Html.NOTHING
        : Html.text(", " + Words.grouped(Math.round(done / seconds)) + " a second");
  }

  /** Rows that could not be converted; people must look at them. */
  private static Html poison(JsonNode poison) {
    return poison.asLong() == 0
        ? Html.NOTHING
        : Html.of(
            Html.text(", "),
            Html.in("strong", Words.number(poison)).css("bad-text"),
            Html.text(" refused"));
  }
}
