package io.github.dbmig.command;

import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.command.plan.PlanFolder;
import io.github.dbmig.command.plan.PlanTools;
import io.github.dbmig.command.request.BackfillRequest;
import io.github.dbmig.command.result.plan.BackfillResult;
import io.github.dbmig.command.target.Opened;
import io.github.dbmig.command.target.Target;
import io.github.dbmig.database.dialect.PlanParts;
import io.github.dbmig.database.state.PlanBackfill;
import io.github.dbmig.database.state.PlanState;
import io.github.dbmig.model.plan.DualWrite;
import io.github.dbmig.model.plan.Plan;
import io.github.dbmig.model.schema.Table;
import io.github.dbmig.run.backfill.Backfiller;
import io.github.dbmig.run.backfill.Verifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs, resumes, pauses and verifies the batches of a plan. */
public final class Backfill {
  private final Target target;
  private final PlanParts parts;

  public Backfill(Target target) {
    this.target = target;
    this.parts = PlanTools.parts(target);
  }

  public BackfillResult execute(BackfillRequest request) {
    Plan plan = new PlanFolder(target.place().project()).find(request.plan());
    long began = System.nanoTime();
    try (Opened opened = Opened.open(target)) {
      PlanState state = new PlanState(opened.store(), plan.id());
      switch (request.action()) {
        case RUN -> {
          if (fill(plan, request, opened, state)) {
            verify(plan, opened, state);
          }
        }
        case VERIFY -> verify(plan, opened, state);
        case PAUSE ->
            plan.writes().stream()
                .map(DualWrite::id)
                .filter(write -> state.find(write).isPresent())
                .forEach(state::pause);
        case STATUS -> {}
      }
      return result(plan, state, (System.nanoTime() - began) / 1e9);
    }
  }

  /** True when every column is filled; false after a pause. */
  private boolean fill(Plan plan, BackfillRequest request, Opened opened, PlanState state) {
    Backfiller filler =
        new Backfiller(
            target.dialect(), opened.session(), state, request.policy(), target.events());
    for (DualWrite write : plan.writes()) {
      if (!filler.run(write, expanded(write, opened)).finished()) {
        return false;
      }
    }
    return true;
  }

  /** The table with the new column and the triggers that keep it equal from now on. */
  private Table expanded(DualWrite write, Opened opened) {
    return parts
        .introspector()
        .snapshot(opened.session(), Set.of())
        .schema()
        .table(write.table())
        .filter(table -> table.columns().containsKey(write.column()))
        .filter(
            table ->
                table.triggers().keySet().stream().anyMatch(name -> name.startsWith(write.id())))
        .orElseThrow(
            () ->
                new MigrationException(
                    "expand-missing",
                    "column " + write.table() + "." + write.column(),
                    "is not there, or without the triggers that keep it filled",
                    "apply the expand migration first: dbmig:run"));
  }

  private void verify(Plan plan, Opened opened, PlanState state) {
    Verifier verifier = new Verifier(parts, opened.session());
    boolean equal = true;
    for (DualWrite write : plan.writes()) {
      if (state.find(write.id()).isEmpty()) {
        throw new MigrationException(
            "not-begun",
            "plan " + plan.id(),
            "was never backfilled in this database",
            "dbmig:backfill -Ddbmig.plan=" + plan.id());
      }
      long differing = verifier.differing(write, expanded(write, opened));
      state.verified(write.id(), differing, verifier.position());
      equal &= differing == 0;
    }
    List<String> proof = new ArrayList<>();
    for (DualWrite write : plan.writes()) {
      proof.addAll(
          equal ? parts.sync().prove(write, plan.id()) : parts.sync().forget(write, plan.id()));
    }
    opened.session().atomic(proof);
  }

  private static BackfillResult result(Plan plan, PlanState state, double seconds) {
    List<PlanBackfill> all = new ArrayList<>();
    List<String> poison = new ArrayList<>();
    for (DualWrite write : plan.writes()) {
      Optional<PlanBackfill> backfill = state.find(write.id());
      backfill.ifPresent(all::add);
      backfill.ifPresent(begun -> poison.addAll(state.poisoned(write.id())));
    }
    Optional<BackfillResult.Verified> verified = verified(plan, all);
    return new BackfillResult(
        plan.id(),
        plan.writes().stream()
            .map(write -> write.table().toString())
            .distinct()
            .collect(Collectors.joining(", ")),
        word(plan, all),
        new BackfillResult.Rows(
            all.stream().mapToLong(PlanBackfill::done).sum(),
            all.stream().mapToLong(each -> Math.max(each.total(), each.done())).sum(),
            all.stream().mapToLong(PlanBackfill::poison).sum()),
        seconds,
        verified,
        poison,
        verified.filter(each -> each.differing() > 0).map(each -> differ(plan, each)));
  }

  private static String word(Plan plan, List<PlanBackfill> all) {
    if (all.isEmpty()) {
      return "none";
    }
    if (all.size() == plan.writes().size() && all.stream().allMatch(PlanBackfill::finished)) {
      return PlanBackfill.FINISHED;
    }
    boolean paused = all.stream().anyMatch(each -> each.state().equals(PlanBackfill.PAUSED));
    return paused ? PlanBackfill.PAUSED : PlanBackfill.RUNNING;
  }

  private static Optional<BackfillResult.Verified> verified(Plan plan, List<PlanBackfill> all) {
    if (all.isEmpty()
        || all.size() < plan.writes().size()
        || all.stream().anyMatch(each -> each.differing() < 0)) {
      return Optional.empty();
    }
    PlanBackfill last = all.get(all.size() - 1);
    return Optional.of(
        new BackfillResult.Verified(
            all.stream().mapToLong(PlanBackfill::differing).sum(),
            Instant.ofEpochMilli(last.verifiedAt()),
            last.position()));
  }

  private static DbmigException differ(Plan plan, BackfillResult.Verified verified) {
    return new MigrationException(
        "rows-differ",
        "plan " + plan.id(),
        verified.differing() + " rows differ after the backfill",
        "look at the rows listed as poison, then run dbmig:backfill again");
  }
}
