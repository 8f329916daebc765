package io.github.dbmig.command.report;

import io.github.dbmig.command.result.schema.DiffResult;
import io.github.dbmig.command.result.schema.GenerateResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What differs as lines for a person; the SQL is in the file that {@code output} names. */
final class DiffText {
  private static final String UNSAFE = "-Ddbmig.unsafe=true";

  private DiffText() {}

  /** The first line says on which database. */
  static List<String> diff(DiffResult diff) {
    if (diff.equal()) {
      return List.of(diff.from() + " is equal to " + diff.to() + unseen(diff));
    }
    List<String> lines = new ArrayList<>();
    lines.add("on " + diff.from() + ", to make it equal to " + diff.to() + ":");
    lines.addAll(DiffTree.lines(diff.changes(), diff.sideBySide()));
    lines.add(summary(diff));
    lines.addAll(next(diff));
    return lines;
  }

  private static String summary(DiffResult diff) {
    long open = diff.changes().stream().filter(DiffResult.Line::leftOut).count();
    return counted(diff.changes().size(), "change")
        + (open > 0 ? ", " + open + " of them left out of the SQL" : "")
        + unseen(diff);
  }

  private static String unseen(DiffResult diff) {
    return diff.unseen().stream()
        .map(one -> ", not seen: " + one.count() + " " + one.kind())
        .collect(Collectors.joining());
  }

  private static List<String> next(DiffResult diff) {
    List<String> lines = new ArrayList<>();
    if (!diff.script().isEmpty()) {
      lines.add(
          diff.output()
              .map(file -> "the SQL is in " + file)
              .orElse("the SQL: -Ddbmig.output=FILE writes it"));
    }
    if (diff.changes().stream()
        .anyMatch(line -> line.hazards().stream().anyMatch(why -> why.contains(UNSAFE)))) {
      lines.add("with what drops or cuts values: " + UNSAFE);
    }
    return lines;
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  static List<String> generate(GenerateResult generate) {
    if (generate.files().isEmpty()) {
      return List.of("nothing to generate: the migrations make what the schema describes");
    }
    List<String> lines = new ArrayList<>();
    generate.files().forEach(file -> lines.add("wrote " + file));
    lines.addAll(DiffTree.lines(generate.changes(), generate.sideBySide()));
    return lines;
  }
}
