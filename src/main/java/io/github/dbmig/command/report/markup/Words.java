package io.github.dbmig.command.report.markup;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Single values of the JSON, as people read them. */
public final class Words {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** Which tone a state has, whatever goal it is of. */
  private static final Map<String, String> TONES =
      Map.ofEntries(
          Map.entry("applied", "ok"),
          Map.entry("added", "ok"),
          Map.entry("changed", "warn"),
          Map.entry("removed", "bad"),
          Map.entry("done", "ok"),
          Map.entry("finished", "ok"),
          Map.entry("running", "info"),
          Map.entry("paused", "warn"),
          Map.entry("waiting", "warn"),
          Map.entry("pending", "info"),
          Map.entry("note", "info"),
          Map.entry("skipped", "warn"),
          Map.entry("unknown", "warn"),
          Map.entry("outOfOrder", "warn"),
          Map.entry("modified", "warn"),
          Map.entry("warning", "warn"),
          Map.entry("missing", "bad"),
          Map.entry("partly", "bad"),
          Map.entry("failed", "bad"),
          Map.entry("error", "bad"));

  private Words() {}

  /** {@code toolVersion} as {@code tool version}. */
  public static String label(String key) {
    return key.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
  }

  public static String tone(String state) {
    return TONES.getOrDefault(state, "quiet");
  }

  public static Html state(String state) {
    return Html.in("span", label(state)).css("state " + tone(state));
  }

  /** Grouped for the eye, exact for machines. */
  public static Html number(JsonNode number) {
    String shown =
        number.isIntegralNumber()
            ? String.format(Locale.ROOT, "%,d", number.bigIntegerValue())
            : number.asText();
    return Html.in("data", shown).with("value", number.asText());
  }

  public static Html millis(JsonNode millis) {
    return Html.of(number(millis), Html.text(" ms"));
  }

  /** A name in its own reading direction. */
  public static Html name(String name) {
    return Html.in("bdi", name);
  }

  public static Html code(String text) {
    return Html.in("code", name(text));
  }

  public static Html time(String iso) {
    return instant(iso)
        .map(instant -> Html.in("time", TIME.format(instant)).with("datetime", iso))
        .orElse(Html.text(iso));
  }

  public static Optional<Instant> instant(String iso) {
    try {
      return Optional.of(Instant.parse(iso));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** {@code 1 migration}, {@code 2 migrations}. */
  public static String count(long count, String noun) {
    return grouped(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /** What a long list leaves out. */
  public static Html more(long left, String noun) {
    return left == 0
        ? Html.NOTHING
        : Html.in("p", count(left, "more " + noun) + " in the JSON file").css("quiet");
  }

  /** {@code 1,204}. */
  public static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  public static List<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
