package io.github.dbmig.command.schema;

import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.base.error.StorageException;
import io.github.dbmig.command.diff.DiffScript;
import io.github.dbmig.command.diff.Difference;
import io.github.dbmig.command.diff.side.Operands;
import io.github.dbmig.command.diff.side.Sides;
import io.github.dbmig.command.request.DiffRequest;
import io.github.dbmig.command.result.schema.DiffResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares two sides; changes neither, and leaves no scratch database behind. */
public final class Diff {
  private final Operands operands;

  public Diff(Operands operands) {
    this.operands = operands;
  }

  /**
   * @throws io.github.dbmig.base.error.ConfigurationException where the sides cannot be compared
   * @throws MigrationException where what makes a side fails on an empty database
   */
  public DiffResult execute(DiffRequest request) {
    try (Sides sides = new Sides(operands)) {
      Difference difference = Difference.between(sides, request.unsafe());
      Optional<Path> output = request.output().map(operands.place().project()::resolve);
      DiffResult result =
          new DiffResult(
              operands.from().shown(),
              operands.to().shown(),
              difference.lines().isEmpty(),
              difference.lines(),
              difference.unseen(),
              difference.opening(),
              difference.closing(),
              difference.sideBySide(),
              output.map(operands.place()::relative),
              error(request, difference));
      output.ifPresent(file -> write(file, DiffScript.text(result, sides.parts().ddl()::ended)));
      return result;
    }
  }

  private Optional<DbmigException> error(DiffRequest request, Difference difference) {
    if (request.failOnUnseen() && !difference.unseen().isEmpty()) {
      return Optional.of(
          new MigrationException(
              "unseen",
              operands.from().shown(),
              "or "
                  + operands.to().shown()
                  + " holds what this version cannot see: "
                  + difference.unseen().stream()
                      .map(one -> one.count() + " " + one.kind())
                      .collect(Collectors.joining(", ")),
              "compare these by hand, or leave out -Ddbmig.failOnUnseen"));
    }
    return difference.lines().isEmpty() || !request.failWhenDifferent()
        ? Optional.empty()
        : Optional.of(
            new MigrationException(
                "different",
                operands.from().shown(),
                "differs from "
                    + operands.to().shown()
                    + " in "
                    + difference.lines().size()
                    + " changes",
                "-Ddbmig.output=FILE writes the SQL that makes it equal; or leave out"
                    + " -Ddbmig.failOnDrift"));
  }

  private void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new StorageException(
          "not-written",
          operands.place().relative(file),
          "cannot be written: " + e.getClass().getSimpleName(),
          "name another file with -Ddbmig.output",
          e);
    }
  }
}
