package io.github.dbmig.command.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dbmig.command.report.markup.Bars;
import io.github.dbmig.command.report.markup.Fields;
import io.github.dbmig.command.report.markup.Html;
import io.github.dbmig.command.report.markup.Words;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Findings, file by file. */
final class ValidateBody {
  /** Mildest first, so that trouble stands at the bar's end. */
  private static final List<String> SEVERITIES = List.of("note", "warning", "error");

  /** Findings that are shown. */
  private static final int MOST = 500;

  private ValidateBody() {}

  static Html of(JsonNode validate) {
    List<JsonNode> findings = Words.each(validate.path("findings"));
    Map<String, Long> counts = new LinkedHashMap<>();
    SEVERITIES.forEach(severity -> counts.put(severity, 0L));
    findings.forEach(finding -> counts.merge(finding.path("severity").asText(), 1L, Long::sum));
    counts.values().removeIf(count -> count == 0);
    List<JsonNode> shown = worst(findings);
    Map<String, List<JsonNode>> files =
        shown.stream()
            .collect(
                Collectors.groupingBy(
                    finding -> finding.path("file").asText(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return Html.of(
        Bars.shares(counts),
        StatusBody.legend(counts),
        findings.isEmpty() ? Html.in("p", "No findings.").css("quiet") : Html.NOTHING,
        Html.of(files.entrySet().stream().map(e -> file(e.getKey(), e.getValue()))),
        Words.more(findings.size() - shown.size(), "finding"),
        Fields.of(validate, Set.of("findings", "ok")));
  }

  /** Errors before warnings before notes, as many as a person reads. */
  private static List<JsonNode> worst(List<JsonNode> findings) {
    return findings.size() <= MOST
        ? findings
        : findings.stream()
            .sorted(
                Comparator.comparingInt(
                    finding -> -SEVERITIES.indexOf(finding.path("severity").asText())))
            .limit(MOST)
            .toList();
  }

  private static Html file(String file, List<JsonNode> findings) {
    return Html.of(
        Html.in("h3", Words.name(file)).css("path"),
        Html.in("ul", Html.of(findings.stream().map(ValidateBody::finding))).css("findings"));
  }

  private static Html finding(JsonNode finding) {
    Html line =
        finding.path("line").asInt() > 0
            ? Html.of(Html.text("line "), Words.number(finding.path("line")), Html.text(", "))
            : Html.NOTHING;
    return Html.in(
        "li",
        Html.in(
            "p",
            Words.state(finding.path("severity").asText()),
            Html.text(" "),
            Words.name(finding.path("message").asText())),
        Html.in(
                "p",
                line,
                Words.code(finding.path("rule").asText()),
                Html.text(". Try: "),
                Words.name(finding.path("try").asText()))
            .css("quiet"));
  }
}
