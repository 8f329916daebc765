package io.github.dbmig.database.dialect.mysql.catalog;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.database.dialect.Introspector;
import io.github.dbmig.database.dialect.mysql.table.MysqlColumnSql;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.diff.Snapshot;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.server.Capabilities;
import io.github.dbmig.model.server.TableSizes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One query for each kind of object, and SHOW CREATE for each object: information_schema says
 * neither which character set was given and which inherited, nor an index's algorithm or parser,
 * and doubles the escapes of expressions (ADR 33).
 */
public final class MysqlIntrospector implements Introspector {
  /** Characters; four bytes each in the worst case, but names are counted in characters. */
  private static final int IDENTIFIER = 64;

  @Override
  public Snapshot snapshot(Session session, Set<String> ignored) {
    String mode = session.first("SELECT @@SESSION.sql_mode", row -> row.text(1)).orElse("");
    session.execute("SET SESSION sql_mode = ''");
    try {
      return new MysqlCatalog(session, ignored).read();
    } finally {
      session.execute("SET SESSION sql_mode = '" + mode + "'");
    }
  }

  /** The server keeps no identity of a column, and nothing stands for one. */
  @Override
  public void mark(Session scratch) {}

  @Override
  public boolean addsInstantly(Session scratch, Column column) {
    scratch.execute("CREATE TABLE _dbmig_probe (dbmig_probe_row INT)");
    try {
      scratch.execute(
          "ALTER TABLE _dbmig_probe ADD COLUMN "
              + MysqlColumnSql.of(column)
              + ", ALGORITHM=INSTANT");
      return true;
    } catch (DatabaseException refused) {
      return false;
    } finally {
      scratch.execute("DROP TABLE _dbmig_probe");
    }
  }

  @Override
  public Capabilities capabilities(Session session) {
    return new Capabilities("mysql", true, false, true, false, IDENTIFIER);
  }

  /** The storage engine's estimate. */
  @Override
  public TableSizes sizes(Session session, Collection<ObjectName> tables) {
    Map<ObjectName, Long> rows = new LinkedHashMap<>();
    session.query(
        "SELECT table_name, table_rows FROM information_schema.tables"
            + " WHERE table_schema = DATABASE()",
        row -> {
          ObjectName name = new ObjectName("", row.text(1));
          if (tables.contains(name)) {
            rows.put(name, row.number(2));
          }
          return name;
        });
    return new TableSizes(rows);
  }
}
