package io.github.dbmig.command;

import io.github.dbmig.base.error.ConfirmationException;
import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.command.plan.PlanFolder;
import io.github.dbmig.command.plan.PlanReadme;
import io.github.dbmig.command.plan.PlanSource;
import io.github.dbmig.command.plan.PlanTools;
import io.github.dbmig.command.plan.PlanView;
import io.github.dbmig.command.request.ZeroDowntimeRequest;
import io.github.dbmig.command.result.plan.ZeroDowntimeResult;
import io.github.dbmig.command.target.NewFiles;
import io.github.dbmig.command.target.Opened;
import io.github.dbmig.command.target.ScratchHost;
import io.github.dbmig.command.target.Target;
import io.github.dbmig.database.dialect.PlanParts;
import io.github.dbmig.database.dialect.PlanRendering;
import io.github.dbmig.database.dialect.ScratchDatabase;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.plan.Phase;
import io.github.dbmig.model.plan.Plan;
import io.github.dbmig.model.planner.Options;
import io.github.dbmig.model.planner.ZeroDowntimePlanner;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.server.TableSizes;
import io.github.dbmig.run.replay.Captured;
import io.github.dbmig.run.replay.ChangeCapture;
import io.github.dbmig.run.replay.HistoryReplay;
import io.github.dbmig.run.replay.PlanProof;
import io.github.dbmig.tool.NewFile;
import io.github.dbmig.tool.PlanWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans a change and writes its expand, backfill, enforce and contract files. */
public final class ZeroDowntime {
  private final Target target;
  private final Clock clock;
  private final PlanParts parts;
  private final PlanWriter writer;
  private final PlanFolder folder;

  public ZeroDowntime(Target target, Clock clock) {
    this.target = target;
    this.clock = clock;
    this.parts = PlanTools.parts(target);
    this.writer = PlanTools.writer(target);
    this.folder = new PlanFolder(target.place().project());
  }

  /**
   * @throws io.github.dbmig.base.error.UnsafeChangeException for a change that this version cannot
   *     plan; nothing was written then
   */
  public ZeroDowntimeResult execute(ZeroDowntimeRequest request) {
    PlanSource source = PlanSource.of(target, request);
    Instant now = clock.instant();
    Plan plan;
    try (Opened opened = Opened.open(target);
        ScratchHost host = host(opened)) {
      refuseApplied(source, opened);
      parts.schema().scratch().sweep(host.session());
      ChangeCapture capture =
          new ChangeCapture(
              parts.schema(), host.session(), history(source), target.tool().trackingTables());
      Captured captured = capture.capture(source.change());
      plan = plan(request, captured, opened, now);
      try (ScratchDatabase scratch = capture.replayed()) {
        new PlanProof(parts.schema(), target.tool().trackingTables())
            .check(plan, captured, scratch);
      }
    }
    Plan written = write(plan, now);
    source.removeReplaced();
    return PlanView.of(written);
  }

  private ScratchHost host(Opened opened) {
    refuseProtected(opened);
    return ScratchHost.of(opened);
  }

  private void refuseProtected(Opened opened) {
    if (opened.isProtected()) {
      throw new ConfirmationException(
          "protected",
          "environment " + target.environment(),
          "plans are made beside a development database: the history is replayed in a scratch"
              + " database on its server",
          "-Ddbmig.env=development");
    }
  }

  private HistoryReplay history(PlanSource source) {
    return new HistoryReplay(target.tool(), target.dialect(), target.programs(), source.history());
  }

  private void refuseApplied(PlanSource source, Opened opened) {
    source
        .replaced()
        .filter(
            migration ->
                opened.states().stream()
                    .anyMatch(s -> s.id().equals(migration.id()) && s.applied().isPresent()))
        .ifPresent(
            migration -> {
              throw new MigrationException(
                  "applied-already",
                  migration.id(),
                  "is applied in this database, so that a plan would come too late",
                  "roll it back first: dbmig:rollback -Ddbmig.steps=1");
            });
  }

  private Plan plan(ZeroDowntimeRequest request, Captured captured, Opened opened, Instant now) {
    Options options =
        Options.named(PlanView.id(now, request.name(), captured.changes()))
            .up(request.up())
            .unseen(captured.before().unseen());
    Plan plan =
        ZeroDowntimePlanner.plan(
            captured.before().schema(),
            captured.changes(),
            parts.introspector().capabilities(opened.session()),
            sizes(captured.changes(), opened),
            options);
    return PlanRendering.render(plan, captured.before().schema(), parts);
  }

  /** The history may be ahead of this database: a table that is only there has no rows. */
  private TableSizes sizes(List<Change> changes, Opened opened) {
    Schema live = parts.introspector().planned(opened.session(), Set.of()).schema();
    Map<ObjectName, Long> rows = new HashMap<>();
    changes.forEach(change -> rows.put(change.subject(), 0L));
    Set<ObjectName> there =
        rows.keySet().stream()
            .filter(table -> live.table(table).isPresent())
            .collect(Collectors.toSet());
    rows.putAll(parts.introspector().sizes(opened.session(), there).rows());
    return new TableSizes(rows);
  }

  private Plan write(Plan plan, Instant now) {
    List<NewFile> expand = writer.drafts(plan, Phase.EXPAND, target.folder());
    List<NewFile> files =
        new ArrayList<>(writer.promote(plan, Phase.EXPAND, expand, target.folder(), now));
    for (Phase phase : List.of(Phase.BACKFILL, Phase.ENFORCE, Phase.CONTRACT)) {
      files.addAll(writer.drafts(plan, phase, folder.of(plan.id(), phase)));
    }
    files.add(new NewFile(folder.of(plan.id()).resolve("README.md"), PlanReadme.text(plan)));
    List<String> names = new ArrayList<>();
    files.forEach(file -> names.add(target.relative(file.path())));
    names.add(target.relative(folder.file(plan.id())));
    Plan listed = plan.withFiles(names);
    files.forEach(NewFiles::write);
    folder.save(listed);
    return listed;
  }
}
