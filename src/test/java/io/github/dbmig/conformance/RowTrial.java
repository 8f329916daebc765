package io.github.dbmig.conformance;

import io.github.dbmig.conformance.Outcome.Verdict;
import io.github.dbmig.conformance.Rows.Column;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A plan on a database with rows: every value that both shapes have must be there afterwards, also
 * when the plan stops half way. It may stop only where one of its hazards says that it may.
 */
final class RowTrial {
  /** Ends the reason of what is equal. */
  static final String KEPT = " rows tried";

  /** Begins the reason of what is equal without rows. */
  static final String STOPPED = "on rows it stops, as announced: ";

  private final Lab lab;
  private final TestDatabase database;
  private final Map<String, List<Column>> columns = new TreeMap<>();
  private final Map<String, List<String>> values = new TreeMap<>();

  RowTrial(Lab lab, TestDatabase database) {
    this.lab = lab;
    this.database = database;
  }

  Finding run(Plan plan, Path script) {
    int seeded = seeded();
    if (seeded == 0 && !lab.dumpsWithoutRows()) {
      return Finding.EQUAL;
    }
    try {
      lab.apply(database, plan, script);
    } catch (Client.Failure e) {
      return lost("the plan stopped half way").orElseGet(() -> stopped(plan, e));
    }
    return lost("the plan went through")
        .orElse(seeded == 0 ? Finding.EQUAL : new Finding(Verdict.EQUAL, seeded + KEPT, List.of()));
  }

  /** True where the plan did not go through, as its hazards said. */
  static boolean stopped(Finding finding) {
    return finding.reason().startsWith(STOPPED);
  }

  private int seeded() {
    try (Session session = JdbcSession.open(database.url())) {
      Rows rows = new Rows(session, lab.rows());
      rows.seed();
      columns.putAll(rows.tables());
      int count = 0;
      for (Map.Entry<String, List<Column>> table : columns.entrySet()) {
        List<String> lines = rows.values(table.getKey(), table.getValue());
        values.put(table.getKey(), lines);
        count += lines.size();
      }
      return count;
    }
  }

  private static Finding stopped(Plan plan, Client.Failure e) {
    boolean announced =
        plan.hazards().stream().anyMatch(hazard -> hazard.matches("(?s).*(fails|converts|cut).*"));
    return announced
        ? new Finding(Verdict.EQUAL, STOPPED + e.firstLine(), List.of())
        : new Finding(
            Verdict.ERROR,
            "on rows, and no hazard says so: " + e.firstLine(),
            e.getMessage().lines().limit(6).toList());
  }

  private Optional<Finding> lost(String when) {
    List<String> losses = new ArrayList<>();
    try (Session session = JdbcSession.open(database.url())) {
      Rows rows = new Rows(session, lab.rows());
      Map<String, List<Column>> now = rows.tables();
      for (String table : columns.keySet()) {
        if (now.containsKey(table)) {
          losses.addAll(lost(rows, table, now.get(table)));
        }
      }
    }
    return losses.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Finding(Verdict.WRONG, "rows lost after " + when + ": " + losses.get(0), losses));
  }

  /** Which columns both have is known only now: the former values are cut to them. */
  private List<String> lost(Rows rows, String table, List<Column> now) {
    List<Column> common = columns.get(table).stream().filter(c -> kept(c, now)).toList();
    List<Integer> places = common.stream().map(columns.get(table)::indexOf).toList();
    List<String> before = new ArrayList<>();
    for (String line : values.get(table)) {
      String[] cells = line.split(" \\| ", -1);
      before.add(String.join(" | ", places.stream().map(place -> cells[place]).toList()));
    }
    List<String> after = new ArrayList<>(rows.values(table, common));
    if (common.isEmpty()) {
      return before.size() <= after.size() ? List.of() : List.of(table + ": rows");
    }
    after.forEach(before::remove);
    return before.stream().map(line -> table + " " + names(common) + ": " + line).toList();
  }

  private static boolean kept(Column column, List<Column> now) {
    return now.stream()
        .anyMatch(
            other ->
                other.name().equals(column.name())
                    && other.type().equals(column.type())
                    && !other.computed()
                    && !column.computed());
  }

  private static String names(List<Column> columns) {
    return String.join(", ", columns.stream().map(Column::name).toList());
  }
}
