package io.github.dbmig.command.diff;

import io.github.dbmig.command.diff.side.Side;
import io.github.dbmig.command.result.schema.About;
import io.github.dbmig.command.result.schema.DiffResult;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.diff.Extra;
import io.github.dbmig.model.diff.Unseen;
import io.github.dbmig.model.schema.ObjectName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What differs in what hangs on objects. */
record ExtraLines(Side from, Side to, boolean unsafe) {
  List<DiffResult.Line> lines(List<Change> made, Set<Change> withheld) {
    Set<ObjectName> dropped = dropped(made);
    Set<ObjectName> missing = missing(withheld);
    List<DiffResult.Line> lines = new ArrayList<>();
    Set<Object> come = new HashSet<>();
    to.extras().forEach(extra -> come.add(extra.slot()));
    for (Extra extra : listed(from)) {
      if (!to.extras().contains(extra) && !dropped.contains(extra.on())) {
        drop(extra, come.contains(extra.slot()), lines);
      }
    }
    for (Extra extra : listed(to)) {
      boolean lost = dropped.contains(extra.on()) && !extra.create().isEmpty();
      if (lost || !from.extras().contains(extra)) {
        lines.add(added(extra, missing.contains(extra.on())));
      }
    }
    return lines;
  }

  private static List<Extra> listed(Side side) {
    return side.extras().stream().filter(extra -> !Unseen.isAll(extra.on())).toList();
  }

  /** How many of each kind no statement of ours can make. */
  List<DiffResult.Unseen> unseen() {
    Set<Extra> all = new HashSet<>(from.extras());
    all.addAll(to.extras());
    Map<String, Integer> counts = new TreeMap<>();
    all.stream()
        .filter(extra -> extra.create().isEmpty())
        .forEach(extra -> counts.merge(extra.kind(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(entry -> new DiffResult.Unseen(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Set<ObjectName> dropped(List<Change> made) {
    Set<ObjectName> dropped = new HashSet<>();
    for (Change change : made) {
      if (change instanceof Change.DropObject || change instanceof Change.DropTable) {
        dropped.add(change.subject());
      }
    }
    return dropped;
  }

  private static Set<ObjectName> missing(Set<Change> withheld) {
    Set<ObjectName> missing = new HashSet<>();
    for (Change change : withheld) {
      if (change instanceof Change.AddObject || change instanceof Change.AddTable) {
        missing.add(change.subject());
      }
    }
    return missing;
  }

  /** Where another one takes its place and needs no room, nothing is dropped. */
  private void drop(Extra extra, boolean comesAgain, List<DiffResult.Line> lines) {
    if (comesAgain && extra.drop().isEmpty()) {
      return;
    }
    if (extra.drop().isEmpty()) {
      lines.add(line("drop ", extra, "this version cannot write it", ""));
    } else if (!comesAgain && !unsafe) {
      String why = "left out, since it drops: -Ddbmig.unsafe=true";
      lines.add(line("drop ", extra, why, ""));
    } else {
      lines.add(line("drop ", extra, "", extra.drop()));
    }
  }

  private static DiffResult.Line added(Extra extra, boolean missing) {
    if (extra.create().isEmpty()) {
      return line("add ", extra, "this version cannot write it", "");
    }
    return missing
        ? line("add ", extra, "it needs what is left out above", "")
        : line("add ", extra, "", extra.create());
  }

  private static DiffResult.Line line(String verb, Extra extra, String hazard, String sql) {
    return new DiffResult.Line(
        verb + extra.kind(),
        extra.on() + (extra.name().isEmpty() ? "" : "." + extra.name()),
        about(extra),
        hazard.isEmpty() ? List.of() : List.of(hazard),
        sql.isEmpty() ? List.of() : List.of(sql));
  }

  private static About about(Extra extra) {
    return new About(
        extra.on().schema(),
        extra.on().name(),
        extra.kind(),
        extra.name().isEmpty() ? extra.kind() : extra.name());
  }
}
