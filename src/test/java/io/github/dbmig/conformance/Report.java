package io.github.dbmig.conformance;

import io.github.dbmig.conformance.Outcome.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What is left to do, for people: alike reasons together, the most frequent first. */
record Report(Summary summary) {
  private static final List<Verdict> WORST_FIRST =
      List.of(Verdict.WRONG, Verdict.ERROR, Verdict.REFUSED, Verdict.SKIPPED);

  List<String> table() {
    List<String> lines = new ArrayList<>();
    summary
        .counts()
        .forEach(
            (dialect, counts) -> {
              int total = Summary.total(counts);
              int equal = counts.getOrDefault(Verdict.EQUAL, 0);
              StringBuilder line = new StringBuilder(String.format("%-9s %5d", dialect, total));
              for (Verdict verdict : Verdict.values()) {
                line.append(
                    String.format(
                        "  %s %d",
                        verdict.name().toLowerCase(Locale.ROOT), counts.getOrDefault(verdict, 0)));
              }
              lines.add(
                  line.append(
                          String.format(
                              Locale.ROOT, "  = %.1f %%", 100.0 * equal / Math.max(1, total)))
                      .toString());
            });
    lines.add(
        "with rows: kept in "
            + count(reason -> reason.endsWith(RowTrial.KEPT))
            + ", stopped as announced in "
            + count(reason -> reason.startsWith(RowTrial.STOPPED)));
    return lines;
  }

  private long count(Predicate<String> wanted) {
    return summary.outcomes().stream()
        .filter(outcome -> outcome.verdict() == Verdict.EQUAL)
        .filter(outcome -> wanted.test(outcome.reason()))
        .count();
  }

  List<String> text() {
    List<String> lines = new ArrayList<>(table());
    for (Verdict verdict : WORST_FIRST) {
      groups(verdict).forEach(group -> add(lines, verdict, group));
    }
    return lines;
  }

  private List<List<Outcome>> groups(Verdict verdict) {
    Map<String, List<Outcome>> groups = new TreeMap<>();
    summary.outcomes().stream()
        .filter(outcome -> outcome.verdict() == verdict)
        .forEach(
            outcome -> groups.computeIfAbsent(key(outcome), any -> new ArrayList<>()).add(outcome));
    return groups.values().stream().sorted(Comparator.comparing(group -> -group.size())).toList();
  }

  /** The reason without the names in it. */
  private static String key(Outcome outcome) {
    return Outcome.dialect(outcome.engine())
        + " "
        + outcome
            .reason()
            .replaceFirst(" \\| .*", "")
            .replaceAll("\"[^\"]*\"|'[^']*'|`[^`]*`", "…")
            .replaceFirst("(?<=(?:plan|of): )((?:[A-Z]+ )+|\\w+ ).*", "$1…")
            .replaceAll("\\d+", "N");
  }

  private static void add(List<String> lines, Verdict verdict, List<Outcome> group) {
    lines.add("");
    lines.add("=== " + verdict + " × " + group.size() + ": " + key(group.get(0)));
    for (Outcome outcome : group) {
      lines.add(
          outcome.name()
              + " "
              + outcome.direction().name().toLowerCase(Locale.ROOT)
              + ": "
              + outcome.reason());
      outcome.details().stream().limit(14).forEach(line -> lines.add("      " + line));
    }
  }
}
