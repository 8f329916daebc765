package io.github.dbmig.tool.alembic;

import io.github.dbmig.base.hash.Sha256;
import io.github.dbmig.model.plan.Phase;
import io.github.dbmig.model.plan.Plan;
import io.github.dbmig.model.plan.Step;
import io.github.dbmig.tool.NewFile;
import io.github.dbmig.tool.PlanWriter;
import io.github.dbmig.tool.script.PlanScripts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A plan's steps as revisions, one step a file: what stands outside of a transaction is alone in
 * its file. Source: {@code knex-typeorm-alembic-django.md} §3e.
 */
final class AlembicPlans implements PlanWriter {
  private static final String DRAFT = "draft";

  private final AlembicWriter writer;

  AlembicPlans(AlembicWriter writer) {
    this.writer = writer;
  }

  @Override
  public List<NewFile> drafts(Plan plan, Phase phase, Path folder) {
    List<NewFile> files = new ArrayList<>();
    for (Step step : plan.phase(phase).steps()) {
      String head = PlanScripts.head(plan, phase, step).replaceAll("(?m)^// ", "# ");
      String text =
          RevisionText.of(
              DRAFT,
              Optional.empty(),
              PlanScripts.name(plan, phase) + ", " + step.name(),
              Instant.EPOCH,
              RevisionText.calls(step.sql(), step.transactional()),
              RevisionText.calls(step.down(), step.transactional()));
      files.add(
          new NewFile(
              folder.resolve(PlanScripts.draft(files.size() + 1, step) + ".py"),
              text.replaceFirst(
                  "\nfrom alembic", Matcher.quoteReplacement("\n" + head + "from alembic"))));
    }
    return files;
  }

  @Override
  public List<NewFile> promote(
      Plan plan, Phase phase, List<NewFile> drafts, Path folder, Instant now) {
    Optional<String> parent = writer.head();
    String slug = AlembicWriter.slug(PlanScripts.name(plan, phase));
    List<NewFile> files = new ArrayList<>();
    for (NewFile draft : drafts) {
      String id = Sha256.hex(plan.id() + draft.content() + parent).substring(0, 12);
      String number = drafts.size() == 1 ? "" : "_" + (files.size() + 1);
      files.add(
          new NewFile(
              folder.resolve(id + "_" + slug + number + ".py"),
              RevisionText.moved(draft.content(), id, parent, now)));
      parent = Optional.of(id);
    }
    return files;
  }
}
