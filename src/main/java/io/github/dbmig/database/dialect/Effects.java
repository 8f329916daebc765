package io.github.dbmig.database.dialect;

import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.statement.DdlTarget;
import java.util.Optional;
import java.util.Set;

/** Whether a statement whose answer was lost took effect, asked of the catalog. */
public interface Effects {
  /**
   * The target as the catalog shows it now, as text that changes when the object does; the empty
   * text where there is no such object. Empty when the catalog cannot tell.
   */
  Optional<String> describe(Session session, DdlTarget target);

  /** Removes what a broken attempt at the target left behind, such as an INVALID index. */
  default void clearLeftover(Session session, DdlTarget target) {}

  /**
   * Functions outside the engine's own schemas that may change something, by their names in lower
   * case. One catalog query.
   */
  default Set<String> ownFunctions(Session session) {
    return Set.of();
  }

  /** True where every statement can be part of one transaction. */
  boolean transactionalDdl();
}
