package io.github.dbmig.command.request;

import io.github.dbmig.run.apply.LockPolicy;
import java.util.Optional;
import java.util.Set;

/**
 * @param upTo the last migration to apply, by id or unique prefix
 * @param ignore states to pass over, as {@code modified:ID}
 * @param allowUnsafe migrations whose unsafe statements the operator accepts
 */
public record DeployRequest(
    Optional<String> upTo,
    boolean skipBackup,
    Set<String> ignore,
    Set<String> allowUnsafe,
    LockPolicy locks) {
  public DeployRequest {
    ignore = Set.copyOf(ignore);
    allowUnsafe = Set.copyOf(allowUnsafe);
  }
}
