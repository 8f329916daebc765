package io.github.dbmig.run.apply;

import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.model.statement.Classified;
import io.github.dbmig.model.statement.Classified.Kind;
import io.github.dbmig.model.statement.DdlTarget;
import java.util.Optional;

/**
 * One statement of a migration whose statements commit one by one.
 *
 * @param index its place in the section, from 0
 */
record Step(Task task, int index, SqlStatement statement, Classified classified) {
  Kind kind() {
    return classified.kind();
  }

  Optional<DdlTarget> target() {
    return classified.target();
  }

  /** True where a transaction can hold it together with its row in the journal. */
  boolean fitsTransaction() {
    return kind() == Kind.DML || kind() == Kind.QUERY;
  }

  /** CONCURRENTLY waits for transactions to end while it blocks nobody. */
  boolean waitsForOthers() {
    return target().map(DdlTarget::concurrently).orElse(false);
  }

  String hash() {
    return Sha256.hex(statement.text());
  }
}
