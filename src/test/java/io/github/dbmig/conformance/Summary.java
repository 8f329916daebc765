package io.github.dbmig.conformance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dbmig.conformance.Outcome.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How many cases ended how, by engine. A case counts once for each direction. */
record Summary(List<Outcome> outcomes) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  Summary {
    outcomes = List.copyOf(outcomes);
  }

  Map<String, Map<Verdict, Integer>> counts() {
    Map<String, Map<Verdict, Integer>> counts = new TreeMap<>();
    for (Outcome outcome : outcomes) {
      counts
          .computeIfAbsent(Outcome.dialect(outcome.engine()), any -> new EnumMap<>(Verdict.class))
          .merge(outcome.verdict(), 1, Integer::sum);
    }
    return counts;
  }

  /** All that loaded. */
  static int total(Map<Verdict, Integer> counts) {
    return counts.values().stream().mapToInt(n -> n).sum()
        - counts.getOrDefault(Verdict.SKIPPED, 0);
  }

  long count(Verdict verdict) {
    return outcomes.stream().filter(outcome -> outcome.verdict() == verdict).count();
  }

  /** The shape that the cases' own README asks for. */
  void write(Path file) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode dialects = root.putObject("dialect");
    counts().forEach((dialect, counts) -> fill(dialects.putObject(dialect), counts));
    ArrayNode cases = root.putArray("cases");
    outcomes.forEach(outcome -> fill(cases.addObject(), outcome));
    try {
      JSON.writeValue(file.toFile(), root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(ObjectNode node, Map<Verdict, Integer> counts) {
    node.put("total", total(counts));
    for (Verdict verdict : Verdict.values()) {
      node.put(word(verdict), counts.getOrDefault(verdict, 0));
    }
  }

  private static void fill(ObjectNode node, Outcome outcome) {
    node.put("case", outcome.name());
    node.put("server", outcome.engine().family() + " " + outcome.engine().version());
    node.put("direction", word(outcome.direction()));
    node.put("outcome", word(outcome.verdict()));
    node.put("reason", outcome.reason());
    node.put("millis", outcome.millis());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
