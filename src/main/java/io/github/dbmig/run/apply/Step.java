package io.github.dbmig.run.apply;

import io.github.dbmig.base.hash.Sha256;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.model.statement.Classified;
import io.github.dbmig.model.statement.Classified.Kind;
import io.github.dbmig.model.statement.DdlTarget;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One statement of a migration whose statements commit one by one.
 *
 * @param index its place in the section, from 0
 */
record Step(Task task, int index, SqlStatement statement, Classified classified) {
  private static final Pattern SESSION_VALUE =
      Pattern.compile("(?i)@\\w+\\s*:=|\\binto\\s+@|\\blast_insert_id\\b");
  private static final Pattern ROWS_ONLY =
      Pattern.compile("(?i)\\b(exchange|truncate|discard|import)\\s+(partition|tablespace)\\b");

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

  /** What it made ends with the session that made it. */
  boolean bindsSession() {
    return target().map(DdlTarget::temporary).orElse(false)
        || SESSION_VALUE.matcher(statement.text()).find();
  }

  /** Partitions change places, rows go: the definition stays as it was. */
  boolean changesRowsOnly() {
    return ROWS_ONLY.matcher(statement.text()).find();
  }

  String hash() {
    return Sha256.hex(statement.text());
  }
}
