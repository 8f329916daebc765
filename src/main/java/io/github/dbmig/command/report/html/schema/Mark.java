package io.github.dbmig.command.report.html.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dbmig.command.report.markup.Html;
import java.util.Map;

/** How a thing differs, as a sign, since a colour alone does not tell everybody. */
final class Mark {
  private static final Map<String, String> SIGNS =
      Map.of("added", "+", "removed", "−", "changed", "~");

  private Mark() {}

  static String state(JsonNode thing) {
    return thing.path("state").asText();
  }

  static boolean differs(JsonNode thing) {
    return SIGNS.containsKey(state(thing));
  }

  /** A space for what is the same. */
  static String sign(JsonNode thing) {
    return SIGNS.getOrDefault(state(thing), " ");
  }

  /** Read out as a word. */
  static Html html(JsonNode thing) {
    return Html.of(
        Html.in("span", sign(thing)).css("mark " + css(thing)).with("aria-hidden", "true"),
        Html.in("span", state(thing)).css("unseen"));
  }

  /** A class that the page's style knows, whatever the file says. */
  static String css(JsonNode thing) {
    return differs(thing) ? state(thing) : "same";
  }
}
