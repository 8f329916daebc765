package io.github.dbmig.model.server;

/**
 * What an engine can do, as far as a plan depends on it.
 *
 * @param engine the dialect's name, for people and for {@code plan.json}
 * @param triggersAssign a BEFORE trigger can set columns of the row, so that it fills a NOT NULL
 *     column (PostgreSQL, MySQL); where it cannot, NOT NULL waits for contract (SQLite)
 * @param notValidConstraints constraints can be added for new rows first and validated later
 * @param onlineIndexes an index can be built while others write
 * @param alterRebuilds changing a column's nullability copies the whole table (SQLite)
 * @param identifierBytes longest name in bytes
 */
public record Capabilities(
    String engine,
    boolean triggersAssign,
    boolean notValidConstraints,
    boolean onlineIndexes,
    boolean alterRebuilds,
    int identifierBytes) {}
