package io.github.dbmig.tool.typeorm;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.model.plan.Phase;
import io.github.dbmig.model.plan.Plan;
import io.github.dbmig.model.plan.Step;
import io.github.dbmig.tool.NewFile;
import io.github.dbmig.tool.PlanWriter;
import io.github.dbmig.tool.script.PlanScripts;
import io.github.dbmig.tool.typeorm.source.TypeormClass;
import io.github.dbmig.tool.typeorm.source.TypeormScript;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan's steps as classes: one step, one class, one transaction. A draft's class ends with zeros
 * in the place of the timestamp that it gets when it becomes a migration.
 */
final class TypeormPlans implements PlanWriter {
  private static final String NO_TIME = "0000000000000";

  private final TypeormWriter writer;

  TypeormPlans(TypeormWriter writer) {
    this.writer = writer;
  }

  @Override
  public List<NewFile> drafts(Plan plan, Phase phase, Path folder) {
    List<NewFile> files = new ArrayList<>();
    for (Step step : plan.phase(phase).steps()) {
      int number = files.size() + 1;
      String type = writer.named(PlanScripts.name(plan, phase) + " " + number) + NO_TIME;
      files.add(
          new NewFile(
              folder.resolve(PlanScripts.draft(number, step) + writer.flavour().ending()),
              writer.text(
                  PlanScripts.head(plan, phase, step),
                  type,
                  step.transactional(),
                  step.sql(),
                  step.down())));
    }
    return files;
  }

  @Override
  public List<NewFile> promote(
      Plan plan, Phase phase, List<NewFile> drafts, Path folder, Instant now) {
    long time = writer.next(now);
    List<NewFile> files = new ArrayList<>();
    for (NewFile draft : drafts) {
      String old = name(draft);
      String bare = old.substring(0, old.length() - NO_TIME.length());
      String file = draft.path().getFileName().toString();
      files.add(
          new NewFile(
              folder.resolve(time + "-" + bare + file.substring(file.lastIndexOf('.'))),
              draft.content().replace(old, bare + time)));
      time++;
    }
    return files;
  }

  private static String name(NewFile draft) {
    List<TypeormClass> classes = TypeormScript.read(draft.content());
    if (classes.size() != 1 || !classes.get(0).name().endsWith(NO_TIME)) {
      throw new MigrationException(
          "draft-edited",
          draft.path().getFileName().toString(),
          "is no single migration whose class's name ends with 13 zeros",
          "give it that name back, as dbmig:zero-downtime wrote it");
    }
    return classes.get(0).name();
  }
}
