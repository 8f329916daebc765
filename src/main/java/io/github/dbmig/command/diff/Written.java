package io.github.dbmig.command.diff;

import io.github.dbmig.command.diff.side.Side;
import io.github.dbmig.command.result.schema.DiffResult;
import io.github.dbmig.database.dialect.SchemaParts;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.diff.Identities;
import io.github.dbmig.model.diff.RenameEvidence;
import io.github.dbmig.model.diff.Snapshot;
import java.util.List;
import java.util.Set;

/**
 * A database's whole schema as SQL for an empty one.
 *
 * @param open what the SQL leaves out, with the reason
 * @param unseen what no record holds
 */
public record Written(
    List<String> sql, List<DiffResult.Line> open, List<DiffResult.Unseen> unseen) {
  public Written {
    sql = List.copyOf(sql);
    open = List.copyOf(open);
    unseen = List.copyOf(unseen);
  }

  /**
   * @param ignored tables to leave out: a tool's tracking table
   */
  public static Written of(Session session, SchemaParts parts, Set<String> ignored) {
    Side live = Side.read(session, parts.introspector(), ignored);
    Side empty =
        Side.remembered(new Snapshot(parts.introspector().untouched(), Identities.NONE, List.of()));
    SyncSql written = SyncSql.of(empty, live, RenameEvidence.NONE, parts.ddl(), true);
    return new Written(
        written.lines().stream().flatMap(line -> line.sql().stream()).toList(),
        written.open(),
        new ExtraLines(empty, live, true).unseen());
  }
}
