package io.github.dbmig.command.report.markup;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Markup in which every text and every attribute's value is escaped; nothing else makes markup.
 * Characters that would turn the reading direction of what follows, or that HTML forbids, are shown
 * as their numbers, so that a command looks like what it is.
 */
public final class Html {
  public static final Html NOTHING = new Html("", "", "");

  private final String tag;
  private final String open;
  private final String inner;

  private Html(String tag, String open, String inner) {
    this.tag = tag;
    this.open = open;
    this.inner = inner;
  }

  public static Html text(String text) {
    return new Html("", "", escaped(text));
  }

  public static Html in(String tag, Html... children) {
    return new Html(tag, "<" + tag, of(Stream.of(children)).inner);
  }

  public static Html in(String tag, String text) {
    return in(tag, text(text));
  }

  /** Side by side. */
  public static Html of(Stream<Html> parts) {
    return new Html("", "", parts.map(Html::markup).collect(Collectors.joining()));
  }

  public static Html of(Html... parts) {
    return of(Stream.of(parts));
  }

  /** The element with one more attribute. */
  public Html with(String attribute, String value) {
    return new Html(tag, open + " " + attribute + "=\"" + escaped(value) + "\"", inner);
  }

  public Html css(String classes) {
    return with("class", classes);
  }

  public boolean isNothing() {
    return markup().isEmpty();
  }

  public String markup() {
    return tag.isEmpty() ? inner : open + ">" + inner + "</" + tag + ">";
  }

  @Override
  public String toString() {
    return markup();
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> append(safe, point));
    return safe.toString();
  }

  private static void append(StringBuilder safe, int point) {
    switch (point) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#39;");
      default -> {
        if (hidden(point)) {
          safe.append(String.format("\\u%04X", point));
        } else {
          safe.appendCodePoint(point);
        }
      }
    }
  }

  private static boolean hidden(int point) {
    boolean control = Character.isISOControl(point) && point != '\n' && point != '\t';
    boolean noncharacter =
        (point & 0xFFFE) == 0xFFFE
            || (point >= 0xFDD0 && point <= 0xFDEF)
            || Character.getType(point) == Character.SURROGATE;
    return control || noncharacter || turnsDirection(point);
  }

  /** Source: Unicode Standard Annex 9, table 4, "explicit directional formatting characters". */
  private static boolean turnsDirection(int point) {
    return point == 0x61C
        || point == 0x200E
        || point == 0x200F
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069);
  }
}
