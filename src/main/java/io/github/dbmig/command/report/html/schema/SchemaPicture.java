package io.github.dbmig.command.report.html.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dbmig.command.report.layout.Drawing;
import io.github.dbmig.command.report.layout.Drawing.Point;
import io.github.dbmig.command.report.layout.Layout;
import io.github.dbmig.command.report.layout.Link;
import io.github.dbmig.command.report.markup.Html;
import io.github.dbmig.command.report.markup.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tables as boxes and foreign keys as arrows, in its natural size; it scrolls by itself. */
final class SchemaPicture {
  private static final String TITLE = "Tables that differ, and those they refer to";

  /** Of an arrow's head. */
  private static final int HEAD = 7;

  /** How far the line of a table that refers to itself goes out. */
  private static final int LOOP = 28;

  private SchemaPicture() {}

  static Html of(List<JsonNode> all) {
    Tables tables = new Tables(all);
    if (tables.boxes().isEmpty()) {
      return Html.NOTHING;
    }
    List<Integer> heights = tables.boxes().stream().map(TableBox::height).toList();
    Html svg = svg(tables, Layout.of(heights, tables.links()));
    Html frame =
        Html.in("div", svg)
            .css("scroll picture")
            .with("role", "region")
            .with("aria-label", TITLE)
            .with("tabindex", "0");
    return Html.of(frame, Words.more(tables.left(), "table"));
  }

  private static Html svg(Tables tables, Drawing drawing) {
    Stream<Html> lines =
        IntStream.range(0, tables.links().size())
            .mapToObj(
                i ->
                    line(
                        tables.references().get(i),
                        tables.links().get(i),
                        drawing.routes().get(i)));
    Stream<Html> boxes =
        IntStream.range(0, tables.boxes().size())
            .mapToObj(i -> BoxPicture.of(tables.boxes().get(i), drawing.boxes().get(i)));
    return Html.in(
            "svg",
            Html.in("title", TITLE),
            Html.in("desc", words(tables)),
            Html.of(lines),
            Html.of(boxes))
        .css("tables")
        .with("role", "img")
        .with("aria-label", TITLE)
        .with("width", Integer.toString(drawing.width()))
        .with("height", Integer.toString(drawing.height()))
        .with("viewBox", "0 0 " + drawing.width() + " " + drawing.height());
  }

  /** What the picture shows, for those who do not see it. */
  private static String words(Tables tables) {
    return tables.boxes().stream()
            .map(box -> "table " + box.name() + " " + Mark.state(box.node()))
            .collect(Collectors.joining("; "))
        + ". "
        + IntStream.range(0, tables.links().size())
            .mapToObj(
                i ->
                    tables.boxes().get(tables.links().get(i).from()).name()
                        + " refers to "
                        + tables.boxes().get(tables.links().get(i).to()).name())
            .distinct()
            .collect(Collectors.joining("; "));
  }

  private static Html line(JsonNode reference, Link link, List<Point> route) {
    Point end = route.get(route.size() - 1);
    boolean leftwards = link.loop() || route.get(0).x() > end.x();
    Point tip = new Point(end.x() + (leftwards ? HEAD : -HEAD), end.y());
    return Html.in(
            "g",
            Html.in("title", words(reference)),
            Html.in("path").with("d", link.loop() ? loop(route.get(0), tip) : way(route, tip)),
            Html.in("polygon").with("points", head(end, tip)),
            sign(reference, route.get(0), link.loop() || !leftwards))
        .css("link " + Mark.css(reference));
  }

  private static String words(JsonNode reference) {
    JsonNode side =
        reference.path("after").isTextual() ? reference.path("after") : reference.path("before");
    return (reference.path("name").asText() + " " + side.asText("") + ", " + Mark.state(reference))
        .strip();
  }

  private static Html sign(JsonNode reference, Point start, boolean right) {
    return !Mark.differs(reference)
        ? Html.NOTHING
        : Html.in("text", Mark.sign(reference))
            .with("x", Integer.toString(start.x() + (right ? 6 : -14)))
            .with("y", Integer.toString(start.y() - 4));
  }

  /** Curves between the columns, straight through them. */
  private static String way(List<Point> route, Point tip) {
    StringBuilder way = new StringBuilder("M" + at(route.get(0)));
    for (int i = 1; i < route.size(); i++) {
      Point from = route.get(i - 1);
      Point to = i == route.size() - 1 ? tip : route.get(i);
      if (i % 2 == 0) {
        way.append(" L").append(at(to));
      } else {
        int middle = (from.x() + to.x()) / 2;
        way.append(" C").append(at(new Point(middle, from.y())));
        way.append(' ').append(at(new Point(middle, to.y()))).append(' ').append(at(to));
      }
    }
    return way.toString();
  }

  private static String loop(Point start, Point tip) {
    int out = start.x() + LOOP;
    return "M"
        + at(start)
        + " C"
        + at(new Point(out, start.y()))
        + " "
        + at(new Point(out, tip.y()))
        + " "
        + at(tip);
  }

  private static String head(Point end, Point tip) {
    return at(end)
        + " "
        + at(new Point(tip.x(), tip.y() - 4))
        + " "
        + at(new Point(tip.x(), tip.y() + 4));
  }

  private static String at(Point point) {
    return point.x() + "," + point.y();
  }
}
