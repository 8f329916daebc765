package io.github.dbmig.conformance;

import io.github.dbmig.command.Workshop;
import io.github.dbmig.command.diff.side.Operand;
import io.github.dbmig.command.diff.side.Operands;
import io.github.dbmig.command.request.DiffRequest;
import io.github.dbmig.command.result.schema.DiffResult;
import io.github.dbmig.command.schema.Diff;
import io.github.dbmig.server.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The product's answer, as a user gets it: the only class here that asks it for a diff.
 *
 * @param text the script as the goal writes it
 * @param statements the same, one by one
 * @param refusals what the script leaves out, and why
 * @param hazards what may go wrong on rows
 * @param equal nothing was found to differ
 */
public record Plan(
    String text,
    List<String> statements,
    List<String> refusals,
    List<String> hazards,
    boolean equal) {
  /** What a line without SQL of its own says when another line's SQL does its work. */
  private static final String DONE = "done ";

  private static final Path SCRIPT = Path.of("plan.sql");

  public Plan {
    statements = List.copyOf(statements);
    refusals = List.copyOf(refusals);
    hazards = List.copyOf(hazards);
  }

  /**
   * @throws io.github.dbmig.base.error.DbmigException where it refuses the two as a whole
   */
  public static Plan between(TestDatabase from, TestDatabase to, Path root) {
    Operand.Live one = new Operand.Live(new Workshop(root, from).target(), "from");
    Operand.Live two = new Operand.Live(new Workshop(root, to).target(), "to");
    DiffResult diff =
        new Diff(new Operands(one.target().place(), one, two, () -> one))
            .execute(new DiffRequest(true, false, false, Optional.of(SCRIPT)));
    List<String> hazards =
        diff.changes().stream().flatMap(line -> line.hazards().stream()).toList();
    return new Plan(written(root), diff.script(), refusals(diff), hazards, diff.equal());
  }

  private static String written(Path root) {
    try {
      return Files.readString(root.resolve(SCRIPT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> refusals(DiffResult diff) {
    return diff.changes().stream()
        .filter(line -> line.sql().isEmpty())
        .filter(line -> line.hazards().stream().noneMatch(why -> why.startsWith(DONE)))
        .map(line -> line.kind() + ": " + String.join("; ", line.hazards()) + " | " + line.object())
        .toList();
  }
}
