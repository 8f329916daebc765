package io.github.dbmig.model.plan;

import java.util.List;
import java.util.Objects;

/** The steps of one phase, in order; may be empty where the engine has nothing to do in it. */
public record PlanPhase(Phase name, List<Step> steps) {
  public PlanPhase {
    Objects.requireNonNull(name);
    steps = List.copyOf(steps);
  }
}
