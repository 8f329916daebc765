package io.github.dbmig.command.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dbmig.command.result.ValidateResult;

/**
 * Findings as SARIF 2.1.0, which code hosts show beside the lines. Source: OASIS, sarif-v2.1.0-os,
 * §3.13 to §3.30.
 */
public final class Sarif {
  private Sarif() {}

  public static ObjectNode of(ValidateResult result) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    ObjectNode log = json.objectNode();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    log.put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "dbmig");
    ArrayNode rules = driver.putArray("rules");
    result.findings().stream()
        .map(ValidateResult.Finding::rule)
        .distinct()
        .sorted()
        .forEach(rule -> rules.addObject().put("id", rule));
    ArrayNode results = run.putArray("results");
    result.findings().forEach(finding -> add(results.addObject(), finding));
    return log;
  }

  private static void add(ObjectNode entry, ValidateResult.Finding finding) {
    entry.put("ruleId", finding.rule());
    entry.put("level", finding.severity());
    entry.putObject("message").put("text", finding.message() + ". Try: " + finding.tryThis());
    ObjectNode place = entry.putArray("locations").addObject().putObject("physicalLocation");
    place.putObject("artifactLocation").put("uri", finding.file());
    if (finding.line() > 0) {
      place.putObject("region").put("startLine", finding.line());
    }
  }
}
