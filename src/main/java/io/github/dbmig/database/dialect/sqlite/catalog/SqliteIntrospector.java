package io.github.dbmig.database.dialect.sqlite.catalog;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.database.dialect.Introspector;
import io.github.dbmig.database.dialect.sqlite.ddl.SqliteDdl;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.diff.Snapshot;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Table;
import io.github.dbmig.model.server.Capabilities;
import io.github.dbmig.model.server.TableSizes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** One query for the whole file; the texts that it keeps say the rest. */
public final class SqliteIntrospector implements Introspector {
  @Override
  public Snapshot snapshot(Session session, Set<String> ignored) {
    return new SqliteReading(SqliteCatalog.read(session), ignored).snapshot();
  }

  @Override
  public void mark(Session scratch) {
    SqliteDdl ddl = new SqliteDdl();
    int table = 0;
    for (Table each : snapshot(scratch, Set.of()).schema().tables().values()) {
      int column = 0;
      for (String name : each.columns().keySet()) {
        scratch.execute(
            "CREATE INDEX "
                + ddl.quote(Marks.name(table, column++))
                + " ON "
                + ddl.quote(each.name())
                + " ("
                + ddl.quote(name)
                + ")");
      }
      table++;
    }
  }

  @Override
  public boolean addsInstantly(Session scratch, Column column) {
    SqliteDdl ddl = new SqliteDdl();
    scratch.execute("CREATE TEMP TABLE dbmig_probe (dbmig_probe_row)");
    try {
      scratch.execute("INSERT INTO dbmig_probe VALUES (1)");
      scratch.execute("ALTER TABLE dbmig_probe ADD COLUMN " + ddl.column(column));
      return true;
    } catch (DatabaseException refused) {
      return false;
    } finally {
      scratch.execute("DROP TABLE temp.dbmig_probe");
    }
  }

  @Override
  public Capabilities capabilities(Session session) {
    return new Capabilities("sqlite", false, false, false, true, 200);
  }

  @Override
  public TableSizes sizes(Session session, Collection<ObjectName> tables) {
    Map<ObjectName, Long> rows = new LinkedHashMap<>();
    for (ObjectName table : tables) {
      session
          .first("SELECT count(*) FROM " + new SqliteDdl().quote(table), row -> row.number(1))
          .ifPresent(count -> rows.put(table, count));
    }
    return new TableSizes(rows);
  }
}
