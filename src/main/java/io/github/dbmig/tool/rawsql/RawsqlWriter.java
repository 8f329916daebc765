package io.github.dbmig.tool.rawsql;

import io.github.dbmig.model.plan.Hazard;
import io.github.dbmig.model.plan.Phase;
import io.github.dbmig.model.plan.Plan;
import io.github.dbmig.model.plan.Step;
import io.github.dbmig.tool.NewFile;
import io.github.dbmig.tool.PlanWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A plan's steps as SQL files: one step, one file, one transaction. */
final class RawsqlWriter implements PlanWriter {
  /** Leaves room for the phase and the step in a file's description. */
  private static final int NAME_CHARACTERS = 50;

  @Override
  public List<NewFile> drafts(Plan plan, Phase phase, Path folder) {
    List<NewFile> files = new ArrayList<>();
    for (Step step : plan.phase(phase).steps()) {
      String name = String.format(Locale.ROOT, "%02d_%s.sql", files.size() + 1, slug(step.name()));
      files.add(new NewFile(folder.resolve(name), text(plan, phase, step)));
    }
    return files;
  }

  @Override
  public List<NewFile> promote(
      Plan plan, Phase phase, List<NewFile> drafts, Path folder, Instant now) {
    RawsqlName name = RawsqlName.of(now, phase.name() + " " + words(plan));
    List<RawsqlFile> there = RawsqlFolder.list(folder).unambiguous();
    if (!there.isEmpty()) {
      String newest = there.get(there.size() - 1).name().version();
      if (name.version().compareTo(newest) <= 0) {
        name = new RawsqlName(newest, name.description()).next();
      }
    }
    List<NewFile> files = new ArrayList<>();
    for (NewFile draft : drafts) {
      String number = drafts.size() == 1 ? "" : "_" + (files.size() + 1);
      RawsqlName numbered = new RawsqlName(name.version(), name.description() + number);
      files.add(new NewFile(folder.resolve(numbered.file()), draft.content()));
      name = name.next();
    }
    return files;
  }

  /** The plan's id without its time. */
  private static String words(Plan plan) {
    String words = plan.id().replaceFirst("^\\d{14}_", "");
    return words.length() > NAME_CHARACTERS ? words.substring(0, NAME_CHARACTERS) : words;
  }

  private static String slug(String words) {
    String slug = words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    return slug.length() > NAME_CHARACTERS ? slug.substring(0, NAME_CHARACTERS) : slug;
  }

  private static String text(Plan plan, Phase phase, Step step) {
    StringBuilder head = new StringBuilder();
    line(head, phase.name().toLowerCase(Locale.ROOT) + ", " + step.name());
    step.changes().forEach(change -> line(head, change.text()));
    line(
        head,
        "lock: "
            + step.lock().name().toLowerCase(Locale.ROOT)
            + ", waits at most "
            + step.timeoutMs()
            + " ms for it");
    for (Hazard hazard : step.hazards()) {
      line(head, "note: " + hazard.message());
    }
    RawsqlOptions options = new RawsqlOptions(!step.transactional(), List.of(), plan.id());
    return head + RawsqlTemplate.of(options, step.sql(), Optional.of(step.down()));
  }

  /** A name with a line break must not end the comment. */
  private static void line(StringBuilder head, String text) {
    head.append("-- ").append(text.replaceAll("\\R", " ")).append('\n');
  }
}
