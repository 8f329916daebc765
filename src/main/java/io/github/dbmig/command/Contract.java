package io.github.dbmig.command;

import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.command.plan.PlanFolder;
import io.github.dbmig.command.plan.PlanStanding;
import io.github.dbmig.command.plan.PlanTools;
import io.github.dbmig.command.request.ContractRequest;
import io.github.dbmig.command.result.plan.ContractResult;
import io.github.dbmig.command.target.NewFiles;
import io.github.dbmig.command.target.Opened;
import io.github.dbmig.command.target.Target;
import io.github.dbmig.model.plan.Gate;
import io.github.dbmig.model.plan.Phase;
import io.github.dbmig.model.plan.Plan;
import io.github.dbmig.model.plan.Promotion;
import io.github.dbmig.tool.NewFile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Moves the files of a plan that are due into the tool's folder: those of backfill and enforce when
 * no row differs in this database, those of contract when the old version is gone too. Reads the
 * database and changes only files.
 */
public final class Contract {
  private final Target target;
  private final Clock clock;
  private final PlanFolder folder;

  public Contract(Target target, Clock clock) {
    this.target = target;
    this.clock = clock;
    this.folder = new PlanFolder(target.place().project());
  }

  public ContractResult execute(ContractRequest request) {
    Plan plan = folder.find(request.plan());
    PlanStanding standing;
    Gate gate;
    try (Opened opened = Opened.open(target)) {
      standing = PlanStanding.of(plan, opened);
      Duration bake = request.bake().orElse(opened.isProtected() ? Gate.BAKE : Duration.ZERO);
      gate = standing.gate(bake, request.retired());
    }
    List<String> promoted = new ArrayList<>();
    if (gate.enforce().isEmpty()) {
      plan = promote(plan, Phase.BACKFILL, standing, promoted);
      plan = promote(plan, Phase.ENFORCE, standing, promoted);
    }
    if (gate.contract().isEmpty()) {
      plan = promote(plan, Phase.CONTRACT, standing, promoted);
    }
    return result(plan, gate, promoted);
  }

  private Plan promote(Plan plan, Phase phase, PlanStanding standing, List<String> promoted) {
    if (!left(plan, phase)) {
      return plan;
    }
    Instant now = clock.instant();
    List<NewFile> files =
        PlanTools.writer(target)
            .promote(plan, phase, folder.drafts(plan.id(), phase), target.folder(), now);
    List<String> names = files.stream().map(file -> target.relative(file.path())).toList();
    Plan next =
        plan.promoted(
            new Promotion(phase, now.toString(), target.environment(), standing.proof(), names));
    files.forEach(NewFiles::write);
    folder.save(next);
    promoted.addAll(names);
    return next;
  }

  private static boolean left(Plan plan, Phase phase) {
    return !plan.phase(phase).steps().isEmpty()
        && plan.promotions().stream().noneMatch(promotion -> promotion.phase() == phase);
  }

  private ContractResult result(Plan plan, Gate gate, List<String> promoted) {
    boolean enforce = left(plan, Phase.BACKFILL) || left(plan, Phase.ENFORCE);
    boolean contract = left(plan, Phase.CONTRACT);
    List<String> waiting =
        enforce ? gate.enforce() : contract ? gate.contract() : List.<String>of();
    boolean refused = promoted.isEmpty() && !waiting.isEmpty();
    return new ContractResult(
        plan.id(),
        target.environment(),
        promoted,
        waiting,
        !enforce && !contract,
        refused ? Optional.of(closed(plan, gate, waiting)) : Optional.empty());
  }

  private DbmigException closed(Plan plan, Gate gate, List<String> waiting) {
    String id = " -Ddbmig.plan=" + plan.id();
    return new MigrationException(
        "gate-closed",
        "plan " + plan.id() + " in " + target.environment(),
        String.join("; ", waiting),
        gate.enforce().isEmpty()
            ? "when it is so: dbmig:contract" + id + " -Ddbmig.retired=true"
            : "dbmig:backfill" + id);
  }
}
