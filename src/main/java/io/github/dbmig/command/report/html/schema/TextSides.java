package io.github.dbmig.command.report.html.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dbmig.command.report.markup.Html;
import io.github.dbmig.command.report.markup.Words;
import java.util.ArrayList;
import java.util.List;

/** A definition before on the left and after on the right, with a few lines around each change. */
final class TextSides {
  /** Equal lines above and below a change. */
  private static final int AROUND = 3;

  /** Lines of one text; the JSON file has the rest. */
  private static final int MOST = 400;

  private final List<JsonNode> lines;
  private final List<Html> rows = new ArrayList<>();
  private final List<JsonNode> left = new ArrayList<>();
  private final List<JsonNode> right = new ArrayList<>();
  private int passed;

  private TextSides(List<JsonNode> lines) {
    this.lines = lines;
  }

  static Html of(List<JsonNode> lines, String name) {
    if (lines.isEmpty()) {
      return Html.NOTHING;
    }
    TextSides sides = new TextSides(lines.subList(0, Math.min(lines.size(), MOST)));
    sides.read();
    Html grid =
        Html.in("div", Html.of(sides.rows.stream()))
            .css("texts")
            .with("role", "region")
            .with("aria-label", "Definition of " + name + ", before and after")
            .with("tabindex", "0");
    return Html.of(grid, Words.more(Math.max(0, lines.size() - MOST), "line"));
  }

  private void read() {
    boolean[] near = near();
    for (int i = 0; i < lines.size(); i++) {
      JsonNode line = lines.get(i);
      if (Mark.differs(line)) {
        skip();
        (Mark.state(line).equals("removed") ? left : right).add(line);
      } else {
        beside();
        if (near[i]) {
          skip();
          rows.add(row(cell(line, "same"), cell(line, "same")));
        } else {
          passed++;
        }
      }
    }
    beside();
    skip();
  }

  private boolean[] near() {
    boolean[] near = new boolean[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      if (Mark.differs(lines.get(i))) {
        for (int j = Math.max(0, i - AROUND); j <= Math.min(lines.size() - 1, i + AROUND); j++) {
          near[j] = true;
        }
      }
    }
    return near;
  }

  /** What goes stands beside what comes in its place. */
  private void beside() {
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      rows.add(row(at(left, i, "removed"), at(right, i, "added")));
    }
    left.clear();
    right.clear();
  }

  private void skip() {
    if (passed > 0) {
      rows.add(Html.in("p", Words.count(passed, "line") + " the same").css("quiet"));
      passed = 0;
    }
  }

  private static Html at(List<JsonNode> side, int place, String state) {
    return place < side.size() ? cell(side.get(place), state) : Html.in("code").css("none");
  }

  private static Html cell(JsonNode line, String state) {
    Html mark = state.equals("same") ? Html.NOTHING : Mark.html(line);
    return Html.in("code", mark, Words.name(line.path("line").asText())).css(state);
  }

  private static Html row(Html before, Html after) {
    return Html.in("div", before, after);
  }
}
