package io.github.dbmig.tool.drizzle;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.plan.Phase;
import io.github.dbmig.model.plan.Plan;
import io.github.dbmig.model.plan.Step;
import io.github.dbmig.tool.NewFile;
import io.github.dbmig.tool.PlanWriter;
import io.github.dbmig.tool.drizzle.plan.Journal;
import io.github.dbmig.tool.drizzle.plan.Snapshots;
import io.github.dbmig.tool.sql.FolderName;
import io.github.dbmig.tool.sql.PlanFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A plan's steps as Drizzle's migrations. What fits no transaction ends the one that Drizzle opens
 * for all, and opens another. Source: {@code prisma-drizzle.md} §2.2, §2.3, §2.5.
 *
 * @param postgresql whether a file says how long it waits for locks
 */
record DrizzlePlans(DrizzleHistory history, boolean postgresql) implements PlanWriter {
  @Override
  public List<NewFile> drafts(Plan plan, Phase phase, Path folder) {
    return PlanFiles.drafts(
        plan, phase, folder, step -> List.of(lines(statements(step))), DrizzlePlans::lines);
  }

  private List<String> statements(Step step) {
    List<String> all = new ArrayList<>();
    if (!step.transactional()) {
      all.add("COMMIT");
      all.addAll(step.sql());
      all.add("BEGIN");
      return all;
    }
    if (postgresql) {
      all.add("SET LOCAL lock_timeout = '" + step.timeoutMs() + "ms'");
    }
    all.addAll(step.sql());
    return all;
  }

  private static String lines(List<String> statements) {
    return statements.stream()
        .map(one -> one + ";\n")
        .collect(Collectors.joining(DrizzleScript.BREAK + "\n"));
  }

  @Override
  public List<NewFile> promote(
      Plan plan, Phase phase, List<NewFile> drafts, Path folder, Instant now) {
    List<PlanFiles.Pair> pairs = PlanFiles.pairs(drafts);
    return history.line() == 0
        ? journaled(plan, phase, pairs, folder, now)
        : foldered(plan, phase, pairs, folder, now);
  }

  /** Of the step that a draft came from; one that a person added changes nothing for Drizzle. */
  private static List<Change> changes(Plan plan, Phase phase, int number) {
    List<Step> steps = plan.phase(phase).steps();
    return number < steps.size() ? steps.get(number).changes() : List.of();
  }

  private static String words(Plan plan, Phase phase, int number, int count) {
    return PlanFiles.words(plan, phase) + (count == 1 ? "" : "_" + (number + 1));
  }

  private List<NewFile> journaled(
      Plan plan, Phase phase, List<PlanFiles.Pair> pairs, Path folder, Instant now) {
    long newest = history.entries().stream().mapToLong(DrizzleEntry::when).max().orElse(0);
    Journal journal = new Journal(history.journal(), newest);
    Snapshots snapshots = Snapshots.ofJournal(folder, journal.size());
    List<NewFile> files = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      int number = journal.size();
      String words = words(plan, phase, i, pairs.size());
      String tag = String.format(Locale.ROOT, "%04d_%s", number, words);
      files.add(new NewFile(folder.resolve(tag + ".sql"), pairs.get(i).up()));
      files.add(new NewFile(folder.resolve("down").resolve(tag + ".sql"), pairs.get(i).down()));
      snapshots
          .next(tag, changes(plan, phase, i))
          .ifPresent(text -> files.add(new NewFile(Snapshots.numbered(folder, number), text)));
      journal.add(tag, now.toEpochMilli());
    }
    files.add(journal.file());
    return files;
  }

  private List<NewFile> foldered(
      Plan plan, Phase phase, List<PlanFiles.Pair> pairs, Path folder, Instant now) {
    List<DrizzleEntry> entries = history.entries();
    List<String> there = new ArrayList<>(entries.stream().map(DrizzleEntry::id).toList());
    Snapshots snapshots =
        Snapshots.ofFolders(entries.stream().map(one -> one.file().getParent()).toList());
    List<NewFile> files = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      String id = FolderName.after(there, words(plan, phase, i, pairs.size()), now);
      there.add(id);
      Path into = folder.resolve(id);
      files.add(new NewFile(into.resolve(DrizzleHistory.FILE), pairs.get(i).up()));
      files.add(new NewFile(into.resolve("down.sql"), pairs.get(i).down()));
      snapshots
          .next(id, changes(plan, phase, i))
          .ifPresent(text -> files.add(new NewFile(Snapshots.in(into), text)));
    }
    return files;
  }
}
