package io.github.dbmig.command.plan;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.plan.DualWrite;
import io.github.dbmig.model.plan.Plan;
import io.github.dbmig.model.plan.PlanPhase;
import io.github.dbmig.model.plan.Step;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A plan for people: what to release when, and how to go back. */
public final class PlanReadme {
  private static final String RELEASES =
      """

      ## What to release when

      1. **Expand.** `mvn dbmig:deploy` (or `dbmig:run`). The running version goes on.
      2. **Backfill.** `mvn dbmig:backfill -Ddbmig.plan=%1$s`, in each environment. It may be
         killed and started again, paused with `-Ddbmig.action=pause`, and ends with a verification.
      3. **Release the new version of the application**, which knows %2$s; the old version may run
         beside it. Not before the backfill has ended: until then unfilled rows read as NULL, and a
         NULL written to one of them cannot be told from an unfilled one.
      4. **Enforce.** `mvn dbmig:contract -Ddbmig.plan=%1$s` moves the files in that are due;
         commit them, then deploy.
      5. **Retire the old version.** When none of it is left and the bake time is over:
         `mvn dbmig:contract -Ddbmig.plan=%1$s -Ddbmig.retired=true`, commit, deploy.

      The files in this folder are applied by nothing until `dbmig:contract` has moved them. Each of
      those begins with a question to the data: in a database where rows still differ it stops before
      it changes anything; in an empty one, as in a test, it passes.

      ## How to go back

      Each file has its `-- DOWN`: `mvn dbmig:rollback -Ddbmig.steps=N`, newest first.
      """;
  private static final String COPY =
      """
      Until contract nothing is lost, since both columns hold every write. After it the old column is
      read back from the new one in one statement, which keeps writers waiting: do that in a quiet
      moment.
      """;
  private static final String SAFE =
      "\nThe change is safe as it is: apply it with `mvn dbmig:run`. Nothing follows.\n";

  private PlanReadme() {}

  public static String text(Plan plan) {
    StringBuilder text = new StringBuilder("# Plan " + plan.id() + "\n\n");
    plan.changes().stream().map(Change::text).forEach(c -> text.append("- " + c + "\n"));
    text.append("\nStrategy: " + plan.strategy() + ". Why: " + plan.why() + ".\n");
    text.append(plan.expandOnly() ? SAFE : releases(plan));
    hazards(plan, text);
    steps(plan, text);
    return text.toString();
  }

  private static String releases(Plan plan) {
    String columns =
        plan.writes().stream()
            .map(write -> "`" + write.table() + "." + write.column() + "`")
            .collect(Collectors.joining(", "));
    boolean copies = plan.writes().stream().anyMatch(DualWrite::twoWay);
    return RELEASES.formatted(plan.id(), columns) + (copies ? COPY : "");
  }

  private static void hazards(Plan plan, StringBuilder text) {
    List<String> hazards =
        steps(plan)
            .flatMap(step -> step.hazards().stream())
            .map(h -> h.message())
            .distinct()
            .toList();
    if (!hazards.isEmpty()) {
      text.append("\n## Mind\n\n");
      hazards.forEach(hazard -> text.append("- " + hazard + "\n"));
    }
  }

  private static java.util.stream.Stream<Step> steps(Plan plan) {
    return plan.phases().stream().flatMap(phase -> phase.steps().stream());
  }

  private static void steps(Plan plan, StringBuilder text) {
    text.append("\n## Steps\n\n| phase | step | keeps waiting | at most | changes |\n");
    text.append("|---|---|---|---|---|\n");
    for (PlanPhase phase : plan.phases()) {
      for (Step step : phase.steps()) {
        String changes =
            step.changes().stream().map(Change::text).collect(Collectors.joining("; "));
        text.append(
            "| %s | %s | %s | %d ms | %s |\n"
                .formatted(
                    phase.name().name().toLowerCase(Locale.ROOT),
                    cell(step.name()),
                    step.lock().name().toLowerCase(Locale.ROOT),
                    step.timeoutMs(),
                    cell(changes)));
      }
    }
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replaceAll("\\R", " ");
  }
}
