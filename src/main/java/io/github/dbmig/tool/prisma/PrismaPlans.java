package io.github.dbmig.tool.prisma;

import io.github.dbmig.model.plan.Hazard;
import io.github.dbmig.model.plan.Phase;
import io.github.dbmig.model.plan.Plan;
import io.github.dbmig.model.plan.Step;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.NewFile;
import io.github.dbmig.tool.PlanWriter;
import io.github.dbmig.tool.sql.FolderName;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A plan's steps as Prisma's folders: a step is one, and what fits no transaction is one a
 * statement, since Prisma sends a file in one message. Source: {@code prisma-drizzle.md} §1.6.
 *
 * @param postgresql whether files say themselves where their transaction begins and ends
 */
record PrismaPlans(PrismaHistory history, boolean postgresql) implements PlanWriter {
  private static final int NAME_CHARACTERS = 50;
  private static final String DOWN = ".down.sql";

  @Override
  public List<NewFile> drafts(Plan plan, Phase phase, Path folder) {
    List<NewFile> files = new ArrayList<>();
    for (Step step : plan.phase(phase).steps()) {
      List<List<String>> parts =
          step.transactional() ? List.of(step.sql()) : step.sql().stream().map(List::of).toList();
      for (int i = 0; i < parts.size(); i++) {
        String name = String.format(Locale.ROOT, "%02d_%s", files.size() / 2 + 1, cut(step.name()));
        String text = head(plan, phase, step) + body(parts.get(i), step);
        files.add(new NewFile(folder.resolve(name + DOWN), i == 0 ? lines(step.down()) : ""));
        files.add(new NewFile(folder.resolve(name + ".sql"), text));
      }
    }
    return files;
  }

  private String body(List<String> sql, Step step) {
    if (!postgresql || !step.transactional()) {
      return lines(sql);
    }
    return "BEGIN;\nSET LOCAL lock_timeout = '"
        + step.timeoutMs()
        + "ms';\n"
        + lines(sql)
        + "COMMIT;\n";
  }

  private static String lines(List<String> statements) {
    StringBuilder text = new StringBuilder();
    statements.forEach(one -> text.append(one).append(";\n"));
    return text.toString();
  }

  private static String head(Plan plan, Phase phase, Step step) {
    StringBuilder head = new StringBuilder();
    line(head, "dbmig plan " + plan.id());
    line(head, phase.name().toLowerCase(Locale.ROOT) + ", " + step.name());
    step.changes().forEach(change -> line(head, change.text()));
    for (Hazard hazard : step.hazards()) {
      line(head, "note: " + hazard.message());
    }
    return head.toString();
  }

  /** A name with a line break must not end the comment. */
  private static void line(StringBuilder head, String text) {
    head.append("-- ").append(text.replaceAll("\\R", " ")).append('\n');
  }

  @Override
  public List<NewFile> promote(
      Plan plan, Phase phase, List<NewFile> drafts, Path folder, Instant now) {
    List<String> there = new ArrayList<>(history.local().stream().map(Migration::id).toList());
    String words =
        phase.name().toLowerCase(Locale.ROOT) + "_" + cut(plan.id().replaceFirst("^\\d{14}_", ""));
    List<NewFile> files = new ArrayList<>();
    List<NewFile> ups = drafts.stream().filter(one -> !isDown(one)).toList();
    for (NewFile up : ups) {
      String number = ups.size() == 1 ? "" : "_" + (files.size() / 2 + 1);
      String id = FolderName.after(there, words + number, now);
      there.add(id);
      String downName = up.path().getFileName().toString().replaceFirst("\\.sql$", DOWN);
      String down =
          drafts.stream()
              .filter(one -> one.path().getFileName().toString().equals(downName))
              .map(NewFile::content)
              .findFirst()
              .orElse("");
      files.add(new NewFile(folder.resolve(id).resolve(PrismaHistory.FILE), up.content()));
      files.add(new NewFile(folder.resolve(id).resolve("down.sql"), down));
    }
    return files;
  }

  private static boolean isDown(NewFile file) {
    return file.path().toString().endsWith(DOWN);
  }

  private static String cut(String words) {
    String slug = FolderName.slug(words);
    return slug.length() > NAME_CHARACTERS ? slug.substring(0, NAME_CHARACTERS) : slug;
  }
}
