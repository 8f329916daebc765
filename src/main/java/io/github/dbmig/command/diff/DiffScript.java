package io.github.dbmig.command.diff;

import io.github.dbmig.command.result.schema.DiffResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A diff as an SQL script, with everything that it leaves out as comments. */
public final class DiffScript {
  private DiffScript() {}

  /** The first line says on which database it is to be run; each statement ends as SQL does. */
  public static List<String> lines(DiffResult diff) {
    return lines(diff, statement -> statement + ";");
  }

  /**
   * @param ended a statement as the engine's own program must be given it
   */
  public static List<String> lines(DiffResult diff, UnaryOperator<String> ended) {
    List<String> lines = new ArrayList<>();
    lines.add("-- run on " + diff.from() + ": makes it equal to " + diff.to());
    boolean sql = !diff.script().isEmpty();
    if (sql) {
      diff.opening().forEach(statement -> add(lines, ended.apply(statement)));
    }
    for (DiffResult.Line change : diff.changes()) {
      lines.add("-- " + oneLine(change.kind() + " " + change.object()));
      change.hazards().forEach(hazard -> lines.add("--   " + oneLine(hazard)));
      change.sql().forEach(statement -> add(lines, ended.apply(statement)));
    }
    if (sql) {
      diff.closing().forEach(statement -> add(lines, ended.apply(statement)));
    }
    lines.add("-- " + summary(diff));
    return lines;
  }

  public static String text(DiffResult diff) {
    return text(diff, statement -> statement + ";");
  }

  public static String text(DiffResult diff, UnaryOperator<String> ended) {
    return String.join("\n", lines(diff, ended)) + "\n";
  }

  /** A name may hold a line break, which would end the comment. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\r\\n]+", " ");
  }

  private static void add(List<String> lines, String statement) {
    lines.addAll(statement.lines().toList());
  }

  private static String summary(DiffResult diff) {
    long open = diff.changes().stream().filter(c -> c.sql().isEmpty()).count();
    StringBuilder text =
        new StringBuilder(diff.equal() ? "equal" : diff.changes().size() + " changes");
    if (open > 0) {
      text.append(", ").append(open).append(" of them without SQL of their own");
    }
    diff.unseen()
        .forEach(u -> text.append(", not seen: ").append(u.count()).append(' ').append(u.kind()));
    return text.toString();
  }
}
