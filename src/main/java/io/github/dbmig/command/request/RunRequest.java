package io.github.dbmig.command.request;

import io.github.dbmig.run.apply.LockPolicy;
import java.util.Optional;
import java.util.Set;

/**
 * @param upTo the last migration to apply, by id or a unique prefix of it
 * @param dryRun only say what would be applied
 * @param ignore states to pass over, as {@code modified:ID} or {@code missing:ID}
 * @param refuseOutOfOrder absent: refused in protected environments only
 * @param allowUnsafe migrations whose unsafe statements the operator accepts
 */
public record RunRequest(
    Optional<String> upTo,
    boolean dryRun,
    Set<String> ignore,
    Optional<Boolean> refuseOutOfOrder,
    Set<String> allowUnsafe,
    LockPolicy locks) {
  public RunRequest {
    ignore = Set.copyOf(ignore);
    allowUnsafe = Set.copyOf(allowUnsafe);
  }

  /** Everything pending, nothing allowed beyond the ordinary. */
  public static RunRequest all() {
    return new RunRequest(
        Optional.empty(), false, Set.of(), Optional.empty(), Set.of(), LockPolicy.DEFAULT);
  }
}
