package io.github.dbmig.database.dialect;

import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.statement.DdlTarget;
import java.util.Optional;

/** Whether a statement whose answer was lost took effect, asked of the catalog. */
public interface Effects {
  /**
   * The target as the catalog shows it now, as text that changes when the object does; the empty
   * text where there is no such object. Empty when the catalog cannot tell.
   */
  Optional<String> describe(Session session, DdlTarget target);

  /** Removes what a broken attempt at the target left behind, such as an INVALID index. */
  default void clearLeftover(Session session, DdlTarget target) {}

  /** True where every statement can be part of one transaction. */
  boolean transactionalDdl();
}
