package io.github.dbmig.database.dialect.postgresql.ddl.relation;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.StoredObject;
import java.util.ArrayList;
import java.util.List;

/** Indexes of materialized views; those of tables are in the tables' records. */
public final class ViewIndexWriter implements ObjectWriter {
  @Override
  public List<String> add(StoredObject index) {
    List<String> sql = new ArrayList<>(List.of(index.definition()));
    String tablespace = index.options().get("tablespace");
    if (tablespace != null) {
      sql.add("ALTER INDEX " + quote(own(index)) + " SET TABLESPACE " + tablespace);
    }
    if (index.options().containsKey("clustered")) {
      sql.add(
          "ALTER MATERIALIZED VIEW "
              + quote(index.name())
              + " CLUSTER ON "
              + quote(index.signature()));
    }
    return sql;
  }

  @Override
  public List<String> drop(StoredObject index) {
    return List.of("DROP INDEX " + quote(own(index)));
  }

  private static ObjectName own(StoredObject index) {
    return index.name().sibling(index.signature());
  }
}
