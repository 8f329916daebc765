package io.github.dbmig.model.planner;

import io.github.dbmig.model.plan.DualWrite;
import io.github.dbmig.model.plan.Phase;
import io.github.dbmig.model.plan.PlanPhase;
import io.github.dbmig.model.plan.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The steps of one change, gathered per phase. */
final class Draft {
  private final Map<Phase, List<Step>> steps = new EnumMap<>(Phase.class);
  private final List<DualWrite> writes = new ArrayList<>();
  private final List<String> strategies = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();

  Draft because(String strategy, String why) {
    if (!strategies.contains(strategy)) {
      strategies.add(strategy);
    }
    if (!reasons.contains(why)) {
      reasons.add(why);
    }
    return this;
  }

  Draft add(Phase phase, Step step) {
    steps.computeIfAbsent(phase, any -> new ArrayList<>()).add(step);
    return this;
  }

  Draft add(DualWrite write) {
    writes.add(write);
    return this;
  }

  List<DualWrite> writes() {
    return writes;
  }

  String strategy() {
    return String.join(", ", strategies);
  }

  String why() {
    return String.join("; ", reasons);
  }

  List<PlanPhase> phases() {
    return Arrays.stream(Phase.values())
        .map(phase -> new PlanPhase(phase, steps.getOrDefault(phase, List.of())))
        .toList();
  }
}
