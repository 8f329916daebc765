package io.github.dbmig.command.request;

import io.github.dbmig.run.apply.LockPolicy;
import java.util.Optional;

/**
 * One repair of the tracking.
 *
 * @param applied count this migration as applied without running it
 * @param rolledBack count this migration as not applied without reverting it
 * @param statement with one of the two: only this statement of the half-done migration, from 1
 * @param unlock end the lease of a run that is known to be dead
 * @param stamp count everything up to this migration as applied, and nothing behind it
 * @param baseline adopt a database that has its schema already: as stamp, only while nothing is
 *     tracked
 * @param isProtected remember, or forget, that this database is protected
 * @param confirm the database's name, needed to forget that it is protected
 */
public record ResolveRequest(
    Optional<String> applied,
    Optional<String> rolledBack,
    Optional<Integer> statement,
    boolean unlock,
    Optional<String> stamp,
    Optional<String> baseline,
    Optional<Boolean> isProtected,
    Optional<String> confirm,
    LockPolicy locks) {}
