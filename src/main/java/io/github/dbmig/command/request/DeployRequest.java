package io.github.dbmig.command.request;

import io.github.dbmig.run.apply.LockPolicy;
import java.util.Optional;
import java.util.Set;

/**
 * @param upTo the last migration to apply, by id or unique prefix
 * @param requireDrift fail where drift cannot be told
 * @param ignore states to pass over, as {@code modified:ID}, or {@code drift}
 * @param allowUnsafe migrations whose unsafe statements the operator accepts
 */
public record DeployRequest(
    Optional<String> upTo,
    boolean skipBackup,
    boolean requireDrift,
    Set<String> ignore,
    Set<String> allowUnsafe,
    LockPolicy locks) {
  public DeployRequest {
    ignore = Set.copyOf(ignore);
    allowUnsafe = Set.copyOf(allowUnsafe);
  }
}
