package io.github.dbmig.command.report.html;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dbmig.command.report.markup.Html;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** One self-contained page: no script, nothing loaded, light and dark, readable at 400 px. */
public final class ReportPage {
  private ReportPage() {}

  /**
   * @param goals the JSON of each goal that ran, redacted, in any order
   */
  public static String of(Collection<ObjectNode> goals) {
    List<Section> sections =
        goals.stream()
            .map(Section::new)
            .sorted(Comparator.comparing(Section::at).reversed().thenComparing(Section::goal))
            .toList();
    Html list =
        Html.in("nav", Html.in("ul", Html.of(sections.stream().map(Section::link))))
            .with("aria-label", "Goals, newest first");
    Html main =
        Html.in(
            "main",
            Html.in("h1", "dbmig report"),
            sections.isEmpty() ? Html.in("p", "No goal has run.") : list,
            Html.of(sections.stream().map(Section::html)));
    return resource("head.html")
        + "<style>\n"
        + resource("report.css")
        + "</style>\n</head>\n<body>\n"
        + main
        + "\n</body>\n</html>\n";
  }

  private static String resource(String name) {
    try (InputStream text = ReportPage.class.getResourceAsStream(name)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
