package io.github.dbmig.database.dialect.postgresql.ddl.relation;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.model.schema.StoredObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Source: postgresql.org/docs/16/sql-creatematerializedview.html. */
public final class MaterializedViewWriter implements ObjectWriter {
  private static final String COLUMN = "column ";

  @Override
  public List<String> add(StoredObject view) {
    Map<String, String> options = view.options();
    String method = options.get("access method");
    String tablespace = options.get("tablespace");
    List<String> sql = new ArrayList<>();
    sql.add(
        "CREATE MATERIALIZED VIEW "
            + quote(view.name())
            + (method == null ? "" : " USING " + method)
            + RelationOptions.with(options)
            + (tablespace == null ? "" : " TABLESPACE " + tablespace)
            + " AS\n"
            + view.definition()
            + (options.containsKey("with no data") ? "\nWITH NO DATA" : ""));
    sql.addAll(columns(view, Map.of(), options));
    return sql;
  }

  @Override
  public List<String> drop(StoredObject view) {
    return List.of("DROP MATERIALIZED VIEW " + quote(view.name()));
  }

  @Override
  public boolean alters(StoredObject from, StoredObject to) {
    return from.definition().equals(to.definition())
        && from.parts().equals(to.parts())
        && Objects.equals(from.options().get("access method"), to.options().get("access method"));
  }

  @Override
  public List<String> alter(StoredObject from, StoredObject to) {
    List<String> sql = new ArrayList<>(RelationOptions.between("MATERIALIZED VIEW", from, to));
    String tablespace = to.options().getOrDefault("tablespace", "pg_default");
    if (!from.options().getOrDefault("tablespace", "pg_default").equals(tablespace)) {
      sql.add("ALTER MATERIALIZED VIEW " + quote(to.name()) + " SET TABLESPACE " + tablespace);
    }
    boolean empty = to.options().containsKey("with no data");
    if (from.options().containsKey("with no data") != empty) {
      sql.add("REFRESH MATERIALIZED VIEW " + quote(to.name()) + (empty ? " WITH NO DATA" : ""));
    }
    sql.addAll(columns(to, from.options(), to.options()));
    return sql;
  }

  private static List<String> columns(
      StoredObject view, Map<String, String> before, Map<String, String> after) {
    List<String> sql = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    names.removeIf(name -> !name.startsWith(COLUMN));
    for (String name : names) {
      String now = after.getOrDefault(name, "SET STATISTICS -1");
      if (!now.equals(before.get(name))) {
        sql.add(
            "ALTER MATERIALIZED VIEW "
                + quote(view.name())
                + " ALTER COLUMN "
                + name.substring(COLUMN.length())
                + " "
                + now);
      }
    }
    return sql;
  }
}
