package io.github.dbmig.tool;

import java.time.Instant;
import java.util.Optional;

/**
 * One row of the tool's own tracking table.
 *
 * @param at when it was applied, where the tool says so
 */
public record Applied(String id, Optional<Instant> at) {}
