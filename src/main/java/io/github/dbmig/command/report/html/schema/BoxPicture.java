package io.github.dbmig.command.report.html.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dbmig.command.report.layout.Drawing.Point;
import io.github.dbmig.command.report.layout.Layout;
import io.github.dbmig.command.report.markup.Html;
import java.util.ArrayList;
import java.util.List;

/** One table of the picture, with text cut to what its box has room for. */
final class BoxPicture {
  /** Where text begins, right of the mark. */
  private static final int TEXT = 24;

  private static final int SIGN = 9;

  /** From the top of a line to the foot of its letters. */
  private static final int BASE = 13;

  /** Of a letter of 12 px in the widest of the usual fonts of one width. */
  private static final double LETTER = 7.4;

  private static final int ROOM = (int) ((Layout.BOX - TEXT - 8) / LETTER);

  private BoxPicture() {}

  static Html of(TableBox box, Point corner) {
    List<Html> parts = new ArrayList<>();
    parts.add(
        Html.in("rect")
            .with("width", Integer.toString(Layout.BOX))
            .with("height", Integer.toString(box.height()))
            .with("rx", "6"));
    parts.add(line(box.node(), box.name(), 5, "name"));
    for (int i = 0; i < box.rows().size(); i++) {
      TableBox.Row row = box.rows().get(i);
      parts.add(line(row.thing(), row.text(), TableBox.HEAD + i * TableBox.LINE, "row"));
    }
    return Html.in("g", Html.of(parts.stream()))
        .css("box " + Mark.css(box.node()))
        .with("transform", "translate(" + corner.x() + " " + corner.y() + ")");
  }

  private static Html line(JsonNode thing, String text, int top, String kind) {
    String y = Integer.toString(top + BASE);
    Html sign =
        Mark.differs(thing)
            ? Html.in("text", Mark.sign(thing)).css("sign").with("x", "" + SIGN).with("y", y)
            : Html.NOTHING;
    return Html.in(
            "g",
            Html.in("title", text + (Mark.differs(thing) ? ", " + Mark.state(thing) : "")),
            sign,
            Html.in("text", cut(text)).with("x", Integer.toString(TEXT)).with("y", y))
        .css(kind + " " + Mark.css(thing));
  }

  private static String cut(String text) {
    StringBuilder shown = new StringBuilder();
    int used = 0;
    for (int point : text.codePoints().toArray()) {
      used += letters(point);
      if (used > ROOM - 1) {
        return shown.append('…').toString();
      }
      shown.appendCodePoint(point);
    }
    return shown.toString();
  }

  /** How many Latin letters it is as wide as; what the page shows as a number has six signs. */
  private static int letters(int point) {
    boolean number =
        Character.isISOControl(point)
            || Character.getType(point) == Character.SURROGATE
            || Character.getType(point) == Character.FORMAT;
    return number ? 6 : point < 0x2E80 && point != 0 ? 1 : 2;
  }
}
