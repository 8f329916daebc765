package io.github.dbmig.command.result.schema;

import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.command.result.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How two sides differ, and the SQL that makes {@code from} equal to {@code to} when it is run on
 * {@code from}.
 *
 * @param equal true only where nothing at all was found to differ
 * @param unseen what both sides hold and this version compares by name only, or not at all
 * @param opening what comes before the SQL of the changes in a script
 * @param closing what comes after it
 * @param sideBySide what the changes touch, on both sides
 * @param output the file with the script, relative to the project
 */
public record DiffResult(
    String from,
    String to,
    boolean equal,
    List<Line> changes,
    List<Unseen> unseen,
    List<String> opening,
    List<String> closing,
    SideBySide sideBySide,
    Optional<String> output,
    Optional<DbmigException> error)
    implements Result {
  public DiffResult {
    changes = List.copyOf(changes);
    unseen = List.copyOf(unseen);
    opening = List.copyOf(opening);
    closing = List.copyOf(closing);
  }

  @Override
  public String goal() {
    return "diff";
  }

  /** Every statement in the order in which it must run; none where there is nothing to do. */
  public List<String> script() {
    List<String> sql = changes.stream().flatMap(line -> line.sql().stream()).toList();
    if (sql.isEmpty()) {
      return List.of();
    }
    List<String> script = new ArrayList<>(opening);
    script.addAll(sql);
    script.addAll(closing);
    return List.copyOf(script);
  }

  /**
   * One difference.
   *
   * @param kind what is done: {@code add column}
   * @param object what it is done to, for people: {@code public.users.nick}
   * @param about the same for machines
   * @param hazards what may go wrong, or why there is no SQL
   * @param sql empty where the SQL leaves it out
   */
  public record Line(
      String kind, String object, About about, List<String> hazards, List<String> sql) {
    public static final String BY_THE_COPY = "done by the copy of the table above";
    public static final String BY_THE_SERVER = "done by the server along with another change";
    public static final String TOGETHER = "done together with the change above";

    public Line {
      hazards = List.copyOf(hazards);
      sql = List.copyOf(sql);
    }

    /** True for why a line has no SQL of its own although the script does it. */
    public static boolean elsewhere(String hazard) {
      return hazard.equals(BY_THE_COPY) || hazard.equals(BY_THE_SERVER) || hazard.equals(TOGETHER);
    }

    /** True where no statement of the whole script does it. */
    public boolean leftOut() {
      return sql.isEmpty() && hazards.stream().noneMatch(Line::elsewhere);
    }
  }

  /** How many things of a kind no record holds. */
  public record Unseen(String kind, int count) {}
}
