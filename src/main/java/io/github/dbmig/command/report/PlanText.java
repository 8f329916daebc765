package io.github.dbmig.command.report;

import io.github.dbmig.command.result.StatusResult;
import io.github.dbmig.command.result.plan.BackfillResult;
import io.github.dbmig.command.result.plan.ContractResult;
import io.github.dbmig.command.result.plan.ZeroDowntimeResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Results of the goals of a plan as lines for a person. */
final class PlanText {
  private PlanText() {}

  static List<String> plan(ZeroDowntimeResult plan) {
    List<String> lines = new ArrayList<>();
    lines.add("plan " + plan.id());
    plan.changes().forEach(change -> lines.add("  " + change));
    lines.add("  " + plan.strategy() + ": " + plan.why());
    for (ZeroDowntimeResult.Phase phase : plan.phases()) {
      for (ZeroDowntimeResult.Step step : phase.steps()) {
        lines.add(
            String.format(
                "  %-9s %-40s keeps waiting: %s", phase.name(), step.name(), step.lock()));
        step.hazards().forEach(hazard -> lines.add("            mind: " + hazard));
      }
    }
    plan.files().forEach(file -> lines.add("  wrote " + file));
    return lines;
  }

  static List<String> backfill(BackfillResult backfill) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s, %s: %d of %d rows, %s, %.1f s",
            backfill.plan(),
            backfill.table(),
            backfill.rows().done(),
            backfill.rows().total(),
            backfill.state(),
            backfill.seconds()));
    backfill.poison().forEach(row -> lines.add("  not filled: " + row));
    backfill
        .verified()
        .ifPresent(
            verified ->
                lines.add(
                    "  verified at "
                        + verified.at()
                        + ": "
                        + verified.differing()
                        + " rows differ"));
    return lines;
  }

  static List<String> contract(ContractResult contract) {
    List<String> lines = new ArrayList<>();
    contract.promoted().forEach(file -> lines.add("moved in " + file));
    contract.waiting().forEach(why -> lines.add("waiting: " + why));
    lines.add(
        contract.done()
            ? contract.plan() + ": every file is in the project's folder"
            : contract.plan() + ": more to come");
    return lines;
  }

  static List<String> standing(List<StatusResult.PlanView> plans) {
    List<String> lines = new ArrayList<>();
    for (StatusResult.PlanView plan : plans) {
      lines.add(
          String.format(
              Locale.ROOT,
              "  plan %s: %s, %d of %d rows",
              plan.id(),
              plan.phase(),
              plan.backfill().done(),
              plan.backfill().total()));
      plan.gate().forEach(why -> lines.add("    contract waits: " + why));
    }
    return lines;
  }
}
