package io.github.dbmig.database.dialect.sqlite.catalog;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.database.dialect.Introspector;
import io.github.dbmig.database.dialect.sqlite.ddl.SqliteDdl;
import io.github.dbmig.database.dialect.sqlite.ddl.SqliteSync;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.diff.Identities;
import io.github.dbmig.model.diff.Snapshot;
import io.github.dbmig.model.diff.Unseen;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.Table;
import io.github.dbmig.model.schema.Trigger;
import io.github.dbmig.model.server.Capabilities;
import io.github.dbmig.model.server.TableSizes;
import io.github.dbmig.model.sql.Lexicon;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One query for the whole file; the text of a table is read only for what no pragma tells. */
public final class SqliteIntrospector implements Introspector {
  /**
   * SQLite has no identity for a column, but it carries indexes along when one is renamed: an index
   * on each column tells which it was.
   */
  private static final String MARK = "dbmig_mark_";

  private static final String OWN = "_dbmig_";

  private final Lexicon lexicon;

  public SqliteIntrospector(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public Snapshot snapshot(Session session, Set<String> ignored) {
    SqliteCatalog catalog = SqliteCatalog.read(session);
    List<Unseen> unseen = new ArrayList<>();
    Map<String, String> sql = new HashMap<>();
    catalog.objects().stream()
        .filter(row -> row[4] != null)
        .forEach(row -> sql.put(key(row), row[4]));
    Map<String, List<Trigger>> triggers = triggers(catalog);
    var columns = catalog.byTable("column");
    var indexes = catalog.byTable("index");
    var foreign = catalog.byTable("foreign");
    List<Table> tables = new ArrayList<>();
    for (String[] row : catalog.tables()) {
      String name = row[1];
      if (hidden(name, ignored) || row[2].equals("view")) {
        continue;
      }
      if (!row[2].equals("table")) {
        unseen.add(new Unseen(row[2] + " table", name(name), ""));
        continue;
      }
      tables.add(
          new SqliteTableReader(name, sql, lexicon, unseen)
              .read(
                  row,
                  columns.getOrDefault(name, List.of()),
                  indexes.getOrDefault(name, List.of()),
                  foreign.getOrDefault(name, List.of()))
              .withTriggers(triggers.getOrDefault(name, List.of())));
    }
    return new Snapshot(Schema.of(List.of(), tables, views(catalog)), identities(indexes), unseen);
  }

  private static String key(String[] row) {
    return row[1] + " " + row[2];
  }

  private static boolean hidden(String name, Set<String> ignored) {
    return name.startsWith("sqlite_") || name.startsWith(OWN) || ignored.contains(name);
  }

  static boolean mark(String index) {
    return index.startsWith(MARK);
  }

  static ObjectName name(String name) {
    return new ObjectName("", name);
  }

  private static Map<String, List<Trigger>> triggers(SqliteCatalog catalog) {
    Map<String, List<Trigger>> triggers = new HashMap<>();
    for (String[] row : catalog.objects()) {
      if (row[1].equals("trigger") && !row[2].startsWith(SqliteSync.PROOF)) {
        triggers
            .computeIfAbsent(row[3], any -> new ArrayList<>())
            .add(new Trigger(row[2], row[4], "O"));
      }
    }
    return triggers;
  }

  private static List<StoredObject> views(SqliteCatalog catalog) {
    return catalog.objects().stream()
        .filter(row -> row[1].equals("view"))
        .map(row -> new StoredObject(StoredObject.Kind.VIEW, name(row[2]), "", row[4]))
        .toList();
  }

  private static Identities identities(Map<String, List<String[]>> indexes) {
    Map<ObjectName, String> tables = new LinkedHashMap<>();
    Map<ObjectName, Map<String, String>> columns = new LinkedHashMap<>();
    indexes.forEach(
        (table, rows) -> {
          for (String[] row : rows) {
            if (mark(row[2])) {
              String[] numbers = row[2].substring(MARK.length()).split("_");
              tables.put(name(table), numbers[0]);
              columns
                  .computeIfAbsent(name(table), any -> new LinkedHashMap<>())
                  .put(row[6], numbers[1]);
            }
          }
        });
    return new Identities(tables, columns);
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
                + ddl.quote(MARK + table + "_" + column++)
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
