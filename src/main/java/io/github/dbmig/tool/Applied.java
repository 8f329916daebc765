package io.github.dbmig.tool;

import java.time.Instant;
import java.util.Optional;

/**
 * One row of the tool's own tracking table.
 *
 * @param at when it was applied, where the tool says so
 * @param checksum of the file as it was applied, by the tool's own rule, where the tool keeps one
 * @param failed whether the tool says that it broke: it does not count as applied
 * @param step what the tool reverts together, such as Knex's batch; empty where each stands alone
 */
public record Applied(
    String id, Optional<Instant> at, Optional<String> checksum, boolean failed, String step) {
  /** A tool that says no more than this. */
  public Applied(String id, Optional<Instant> at) {
    this(id, at, Optional.empty(), false, "");
  }
}
