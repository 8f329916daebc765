package io.github.dbmig.model.statement;

import java.util.Optional;

/**
 * What a statement is for.
 *
 * @param target of a DDL statement, where its tokens tell
 * @param cannotRunInTransaction whether the engine refuses it, or ignores it, inside one
 */
public record Classified(Kind kind, Optional<DdlTarget> target, boolean cannotRunInTransaction) {
  /** What a statement is for. */
  public enum Kind {
    DDL,
    DML,
    QUERY,
    /** Changes this session only: done again when a half-done file is resumed. */
    SESSION,
    TRANSACTION,
    OTHER
  }
}
