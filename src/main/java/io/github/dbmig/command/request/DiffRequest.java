package io.github.dbmig.command.request;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * @param unsafe the SQL also drops what the second side does not hold
 * @param failWhenDifferent sides that differ fail the goal
 * @param failOnUnseen what this version cannot see fails the goal
 * @param output where the SQL is written; a file that is there is replaced
 */
public record DiffRequest(
    boolean unsafe, boolean failWhenDifferent, boolean failOnUnseen, Optional<Path> output) {
  public static final DiffRequest SAFE = new DiffRequest(false, false, false, Optional.empty());
  public static final DiffRequest UNSAFE = new DiffRequest(true, false, false, Optional.empty());

  public DiffRequest {
    Objects.requireNonNull(output);
  }
}
