package io.github.dbmig.tool.knex;

import io.github.dbmig.model.plan.Phase;
import io.github.dbmig.model.plan.Plan;
import io.github.dbmig.model.plan.Step;
import io.github.dbmig.tool.NewFile;
import io.github.dbmig.tool.PlanWriter;
import io.github.dbmig.tool.script.PlanScripts;
import io.github.dbmig.tool.script.ScriptText;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** A plan's steps as Knex's files: one step, one file, one transaction. */
final class KnexPlans implements PlanWriter {
  private final KnexWriter writer;

  KnexPlans(KnexWriter writer) {
    this.writer = writer;
  }

  @Override
  public List<NewFile> drafts(Plan plan, Phase phase, Path folder) {
    List<NewFile> files = new ArrayList<>();
    for (Step step : plan.phase(phase).steps()) {
      String name = PlanScripts.draft(files.size() + 1, step) + writer.flavour().ending();
      String head = PlanScripts.head(plan, phase, step);
      files.add(
          new NewFile(
              folder.resolve(name),
              writer.text(head, step.transactional(), step.sql(), step.down())));
    }
    return files;
  }

  @Override
  public List<NewFile> promote(
      Plan plan, Phase phase, List<NewFile> drafts, Path folder, Instant now) {
    LocalDateTime time = writer.next(now);
    String slug = ScriptText.slug(PlanScripts.name(plan, phase));
    List<NewFile> files = new ArrayList<>();
    for (NewFile draft : drafts) {
      String old = draft.path().getFileName().toString();
      String number = drafts.size() == 1 ? "" : "_" + (files.size() + 1);
      String ending = old.substring(old.lastIndexOf('.'));
      files.add(
          new NewFile(
              folder.resolve(KnexWriter.file(time, slug + number, ending)), draft.content()));
      time = time.plusSeconds(1);
    }
    return files;
  }
}
