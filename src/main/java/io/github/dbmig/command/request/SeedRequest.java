package io.github.dbmig.command.request;

import io.github.dbmig.run.apply.LockPolicy;
import java.util.Optional;

/**
 * @param name create a seed of this name instead of running any
 * @param only run only the seed of this file name
 * @param confirm the database's name, where a seed clears data
 */
public record SeedRequest(
    Optional<String> name,
    Optional<String> only,
    Optional<String> confirm,
    boolean skipBackup,
    LockPolicy locks) {}
