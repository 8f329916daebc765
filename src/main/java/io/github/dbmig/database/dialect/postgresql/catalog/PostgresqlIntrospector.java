package io.github.dbmig.database.dialect.postgresql.catalog;

import io.github.dbmig.database.dialect.Introspector;
import io.github.dbmig.database.dialect.postgresql.catalog.table.TableReader;
import io.github.dbmig.database.dialect.postgresql.ddl.PostgresqlDdl;
import io.github.dbmig.database.dialect.postgresql.ddl.table.NotNullNames;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.diff.Identities;
import io.github.dbmig.model.diff.Snapshot;
import io.github.dbmig.model.diff.Unseen;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.Table;
import io.github.dbmig.model.server.Capabilities;
import io.github.dbmig.model.server.TableSizes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ten catalog queries for a whole database; oid and attribute number are the identities. */
public final class PostgresqlIntrospector implements Introspector {
  @Override
  public Snapshot snapshot(Session session, Set<String> ignored) {
    return SearchPath.empty(session, () -> read(session, ignored));
  }

  @Override
  public Snapshot planned(Session session, Set<String> ignored) {
    Snapshot found = snapshot(session, ignored);
    Schema schema = found.schema();
    return new Snapshot(
        Schema.of(
            schema.namespaces(),
            schema.tables().values().stream().map(NotNullNames::without).toList(),
            schema.objects().values()),
        found.identities(),
        found.dependencies(),
        found.unseen());
  }

  private static Snapshot read(Session session, Set<String> ignored) {
    List<String> namespaces = session.query(PostgresqlQueries.NAMESPACES, row -> row.text(1));
    PostgresqlCatalog catalog = PostgresqlCatalog.read(session);
    Map<ObjectName, String> ids = new LinkedHashMap<>();
    Map<ObjectName, Map<String, String>> columns = new LinkedHashMap<>();
    List<Unseen> unseen = new ArrayList<>(catalog.unseen);
    List<Table> tables = new ArrayList<>();
    for (TableReader.Found found : TableReader.read(session)) {
      ObjectName name = found.table().name();
      if (!ignored.contains(name.name()) && !name.name().startsWith("_dbmig_")) {
        ids.put(name, found.oid());
        columns.put(name, found.numbers());
        tables.add(found.table());
      }
    }
    List<PostgresqlSatellites> satellites =
        PostgresqlSatellites.read(session).stream()
            .filter(one -> !one.ofTable() || ids.containsKey(one.target().of()))
            .toList();
    satellites.forEach(one -> catalog.objects.add(one.object()));
    return new Snapshot(
        Schema.of(
            namespaces,
            tables,
            catalog.objects.stream()
                .filter(object -> ignored.stream().noneMatch(t -> sequenceOf(t, object.name())))
                .filter(object -> !object.kind().hangs() || !ignored.contains(object.name().name()))
                .toList()),
        new Identities(ids, columns),
        PostgresqlDependencies.read(session, PostgresqlSatellites.uses(satellites)),
        unseen);
  }

  private static boolean sequenceOf(String table, ObjectName object) {
    return object.name().equals(table + "_id_seq");
  }

  @Override
  public Schema untouched() {
    return Schema.of(List.of("public"), List.of(), List.of());
  }

  /** Nothing to do: oid and attribute number stay with an object for its life. */
  @Override
  public void mark(Session scratch) {}

  /** The file of a table changes when the server writes all its rows anew. */
  @Override
  public boolean addsInstantly(Session scratch, Column column) {
    String file = "SELECT pg_relation_filenode('pg_temp.dbmig_probe')";
    scratch.execute("CREATE TEMP TABLE dbmig_probe (dbmig_probe_row int)");
    try {
      scratch.execute("INSERT INTO dbmig_probe VALUES (1)");
      long before = scratch.first(file, row -> row.number(1)).orElseThrow();
      scratch.execute(
          "ALTER TABLE dbmig_probe ADD COLUMN " + new PostgresqlDdl().columnSql(column));
      return scratch.first(file, row -> row.number(1)).orElseThrow() == before;
    } catch (io.github.dbmig.base.error.DatabaseException refused) {
      return false;
    } finally {
      scratch.execute("DROP TABLE pg_temp.dbmig_probe");
    }
  }

  @Override
  public Capabilities capabilities(Session session) {
    return new Capabilities("postgresql", true, true, true, false, 63);
  }

  /** The planner's estimate; -1, never analysed, becomes 0 only where the table has no pages. */
  @Override
  public TableSizes sizes(Session session, Collection<ObjectName> tables) {
    Map<ObjectName, Long> rows = new LinkedHashMap<>();
    PostgresqlDdl ddl = new PostgresqlDdl();
    for (ObjectName table : tables) {
      session
          .first(
              "SELECT greatest(c.reltuples, pg_relation_size(c.oid) / 64)::bigint"
                  + " FROM pg_class c WHERE c.oid = to_regclass(?)",
              row -> row.number(1),
              ddl.quote(table))
          .ifPresent(count -> rows.put(table, count));
    }
    return new TableSizes(rows);
  }
}
