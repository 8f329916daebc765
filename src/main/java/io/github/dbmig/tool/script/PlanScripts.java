package io.github.dbmig.tool.script;

import io.github.dbmig.model.plan.Hazard;
import io.github.dbmig.model.plan.Phase;
import io.github.dbmig.model.plan.Plan;
import io.github.dbmig.model.plan.Step;
import java.util.Locale;

/** What every file of a plan says about itself, and how it is named. */
public final class PlanScripts {
  /** Leaves room for the phase and the step. */
  private static final int NAME_CHARACTERS = 50;

  private PlanScripts() {}

  /** As comments. */
  public static String head(Plan plan, Phase phase, Step step) {
    StringBuilder head = new StringBuilder();
    head.append(ScriptText.comment("dbmig plan " + plan.id()));
    head.append(ScriptText.comment(phase.name().toLowerCase(Locale.ROOT) + ", " + step.name()));
    step.changes().forEach(change -> head.append(ScriptText.comment(change.text())));
    head.append(
        ScriptText.comment(
            "lock: "
                + step.lock().name().toLowerCase(Locale.ROOT)
                + ", waits at most "
                + step.timeoutMs()
                + " ms for it"));
    for (Hazard hazard : step.hazards()) {
      head.append(ScriptText.comment("note: " + hazard.message()));
    }
    return head.toString();
  }

  /** {@code expand users add name}: the phase, and the plan's id without its time. */
  public static String name(Plan plan, Phase phase) {
    return phase.name().toLowerCase(Locale.ROOT)
        + " "
        + cut(plan.id().replaceFirst("^\\d{14}_", ""));
  }

  /** A draft's file name without its ending. */
  public static String draft(int number, Step step) {
    return String.format(Locale.ROOT, "%02d_%s", number, cut(ScriptText.slug(step.name())));
  }

  private static String cut(String words) {
    return words.length() > NAME_CHARACTERS ? words.substring(0, NAME_CHARACTERS) : words;
  }
}
