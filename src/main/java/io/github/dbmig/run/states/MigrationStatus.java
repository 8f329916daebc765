package io.github.dbmig.run.states;

import io.github.dbmig.tool.Applied;
import io.github.dbmig.tool.Migration;
import java.util.Optional;

/**
 * @param migration absent when the file is gone
 * @param applied absent when there is no row
 */
public record MigrationStatus(
    String id, MigrationState state, Optional<Migration> migration, Optional<Applied> applied) {}
