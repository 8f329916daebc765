package io.github.dbmig.tool.sql;

import io.github.dbmig.model.plan.Hazard;
import io.github.dbmig.model.plan.Phase;
import io.github.dbmig.model.plan.Plan;
import io.github.dbmig.model.plan.Step;
import io.github.dbmig.tool.NewFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Drafts of a plan's steps where a migration is a file of SQL with its way back beside it. */
public final class PlanFiles {
  private static final int NAME_CHARACTERS = 50;
  private static final String DOWN = ".down.sql";

  private PlanFiles() {}

  /** A draft: what is run, and its way back. */
  public record Pair(String up, String down) {}

  /**
   * @param parts the texts of a step's files; its way back belongs to the first
   * @param lines statements as the tool writes them, each with its end
   */
  public static List<NewFile> drafts(
      Plan plan,
      Phase phase,
      Path folder,
      Function<Step, List<String>> parts,
      Function<List<String>, String> lines) {
    List<NewFile> files = new ArrayList<>();
    for (Step step : plan.phase(phase).steps()) {
      List<String> texts = parts.apply(step);
      for (int i = 0; i < texts.size(); i++) {
        String name = String.format(Locale.ROOT, "%02d_%s", files.size() / 2 + 1, cut(step.name()));
        String down = i == 0 ? lines.apply(step.down()) : "";
        files.add(new NewFile(folder.resolve(name + DOWN), down));
        files.add(
            new NewFile(folder.resolve(name + ".sql"), head(plan, phase, step) + texts.get(i)));
      }
    }
    return files;
  }

  /** What {@link #drafts} gave, in order, as people may have edited it since. */
  public static List<Pair> pairs(List<NewFile> drafts) {
    Map<String, String> texts =
        drafts.stream()
            .collect(
                Collectors.toMap(file -> file.path().getFileName().toString(), NewFile::content));
    return texts.keySet().stream()
        .filter(name -> !name.endsWith(DOWN))
        .sorted()
        .map(
            name ->
                new Pair(
                    texts.get(name), texts.getOrDefault(name.replaceFirst("\\.sql$", DOWN), "")))
        .toList();
  }

  /** {@code expand_rename_users_name}: the phase, and the plan's id without its time. */
  public static String words(Plan plan, Phase phase) {
    return phase.name().toLowerCase(Locale.ROOT)
        + "_"
        + cut(plan.id().replaceFirst("^\\d{14}_", ""));
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

  private static String cut(String words) {
    String slug = FolderName.slug(words);
    return slug.length() > NAME_CHARACTERS ? slug.substring(0, NAME_CHARACTERS) : slug;
  }
}
