package io.github.dbmig.command.report.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Pictures that stretch to any width, each with its meaning in words. */
public final class Bars {
  /** The picture's own units; the page stretches them. */
  private static final double WIDTH = 1000;

  /** A single row among ten thousand must still be seen. */
  private static final double THINNEST = 8;

  private static final int HEIGHT = 12;

  private Bars() {}

  /** One bar, divided as the counts are; nothing when there is nothing to divide. */
  public static Html shares(Map<String, Long> counts) {
    List<Map.Entry<String, Long>> some =
        counts.entrySet().stream().filter(entry -> entry.getValue() > 0).toList();
    double total = some.stream().mapToLong(Map.Entry::getValue).sum();
    double spare = WIDTH - THINNEST * some.size();
    if (total == 0 || spare < 0) {
      return Html.NOTHING;
    }
    List<Html> parts = new ArrayList<>();
    double x = 0;
    for (Map.Entry<String, Long> entry : some) {
      double width = THINNEST + spare * entry.getValue() / total;
      parts.add(part(x, width, Words.tone(entry.getKey())));
      x += width;
    }
    String words =
        some.stream()
            .map(entry -> entry.getValue() + " " + Words.label(entry.getKey()))
            .collect(Collectors.joining(", "));
    return picture(words, parts).css("bar");
  }

  /** What lies between two moments of a whole. */
  public static Html span(double from, double length, double whole, String tone, String words) {
    double width = Math.max(THINNEST, WIDTH * length / Math.max(1, whole));
    double x = Math.min(WIDTH * from / Math.max(1, whole), WIDTH - width);
    return picture(words, List.of(part(Math.max(0, x), width, tone))).css("bar track");
  }

  private static Html part(double x, double width, String tone) {
    return Html.in("rect")
        .css(tone)
        .with("x", decimal(x))
        .with("y", "0")
        .with("width", decimal(width))
        .with("height", Integer.toString(HEIGHT));
  }

  private static Html picture(String words, List<Html> parts) {
    return Html.in("svg", Html.in("title", words), Html.of(parts.stream()))
        .with("role", "img")
        .with("aria-label", words)
        .with("viewBox", "0 0 " + (int) WIDTH + " " + HEIGHT)
        .with("preserveAspectRatio", "none");
  }

  private static String decimal(double value) {
    return Double.toString(Math.round(value * 100) / 100.0);
  }
}
