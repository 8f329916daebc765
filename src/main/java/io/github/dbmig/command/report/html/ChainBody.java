package io.github.dbmig.command.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dbmig.command.report.markup.Html;
import io.github.dbmig.command.report.markup.Words;

/** The release chain, link by link, and below it what its run did. */
final class ChainBody {
  private ChainBody() {}

  static Html of(JsonNode deploy) {
    return Html.of(
        Html.in("ol", Html.of(Words.each(deploy.path("steps")).stream().map(ChainBody::link)))
            .css("chain"),
        RunBody.of(deploy));
  }

  private static Html link(JsonNode link) {
    String state = link.path("state").asText();
    return Html.in(
            "li",
            Html.in("strong", link.path("name").asText()),
            Words.state(state),
            Html.in("small", Words.name(link.path("why").asText())))
        .css(Words.tone(state));
  }
}
