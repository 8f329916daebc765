package io.github.dbmig.command.plan;

import io.github.dbmig.command.result.plan.ZeroDowntimeResult;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.plan.Hazard;
import io.github.dbmig.model.plan.Plan;
import io.github.dbmig.model.plan.PlanPhase;
import io.github.dbmig.model.plan.Step;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A plan as a result, and its name. */
public final class PlanView {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** With the time before it the id fits into the name of a proof (63 bytes on PostgreSQL). */
  private static final int WORDS = 36;

  private PlanView() {}

  /** {@code 20260101000000_rename_column_users_name}. */
  public static String id(Instant now, String name, List<Change> changes) {
    String words = name.isBlank() && !changes.isEmpty() ? changes.get(0).text() : name;
    String slug =
        words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    String cut = slug.length() > WORDS ? slug.substring(0, WORDS).replaceAll("_[^_]*$", "") : slug;
    return STAMP.format(now) + "_" + (cut.isEmpty() ? "plan" : cut);
  }

  public static ZeroDowntimeResult of(Plan plan) {
    return new ZeroDowntimeResult(
        plan.id(),
        plan.changes().stream().map(Change::text).toList(),
        plan.strategy(),
        plan.why(),
        plan.phases().stream().map(PlanView::phase).toList(),
        plan.files(),
        Optional.empty());
  }

  private static ZeroDowntimeResult.Phase phase(PlanPhase phase) {
    return new ZeroDowntimeResult.Phase(
        phase.name().name().toLowerCase(Locale.ROOT),
        phase.steps().stream().map(PlanView::step).toList());
  }

  private static ZeroDowntimeResult.Step step(Step step) {
    return new ZeroDowntimeResult.Step(
        step.name(),
        step.sql(),
        step.lock().name().toLowerCase(Locale.ROOT),
        step.timeoutMs(),
        step.hazards().stream().map(Hazard::message).toList(),
        step.down());
  }
}
