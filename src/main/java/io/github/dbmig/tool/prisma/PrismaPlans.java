package io.github.dbmig.tool.prisma;

import io.github.dbmig.model.plan.Phase;
import io.github.dbmig.model.plan.Plan;
import io.github.dbmig.model.plan.Step;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.NewFile;
import io.github.dbmig.tool.PlanWriter;
import io.github.dbmig.tool.sql.FolderName;
import io.github.dbmig.tool.sql.PlanFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A plan's steps as Prisma's folders: a step is one, and what fits no transaction is one a
 * statement, since Prisma sends a file in one message. Source: {@code prisma-drizzle.md} §1.6.
 *
 * @param postgresql whether files say themselves where their transaction begins and ends
 */
record PrismaPlans(PrismaHistory history, boolean postgresql) implements PlanWriter {
  @Override
  public List<NewFile> drafts(Plan plan, Phase phase, Path folder) {
    return PlanFiles.drafts(plan, phase, folder, this::parts, PrismaPlans::lines);
  }

  private List<String> parts(Step step) {
    if (!step.transactional()) {
      return step.sql().stream().map(one -> lines(List.of(one))).toList();
    }
    return List.of(
        postgresql
            ? "BEGIN;\nSET LOCAL lock_timeout = '"
                + step.timeoutMs()
                + "ms';\n"
                + lines(step.sql())
                + "COMMIT;\n"
            : lines(step.sql()));
  }

  private static String lines(List<String> statements) {
    return statements.stream().map(one -> one + ";\n").collect(Collectors.joining());
  }

  @Override
  public List<NewFile> promote(
      Plan plan, Phase phase, List<NewFile> drafts, Path folder, Instant now) {
    List<String> there = new ArrayList<>(history.local().stream().map(Migration::id).toList());
    List<NewFile> files = new ArrayList<>();
    List<PlanFiles.Pair> pairs = PlanFiles.pairs(drafts);
    for (PlanFiles.Pair pair : pairs) {
      String number = pairs.size() == 1 ? "" : "_" + (files.size() / 2 + 1);
      String id = FolderName.after(there, PlanFiles.words(plan, phase) + number, now);
      there.add(id);
      files.add(new NewFile(folder.resolve(id).resolve(PrismaHistory.FILE), pair.up()));
      files.add(new NewFile(folder.resolve(id).resolve("down.sql"), pair.down()));
    }
    return files;
  }
}
