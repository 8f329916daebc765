package io.github.dbmig.database.dialect.postgresql.ddl.table;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Indexes, and what is said of them after they are there. */
public final class IndexText {
  private IndexText() {}

  /** What the server prints for it, apart from the tablespace. */
  public static String definition(ObjectName table, Index index) {
    return body(table, index, false, "");
  }

  private static String create(ObjectName table, Index index, boolean online) {
    String server = index.options().get("definition");
    if (server != null) {
      return server;
    }
    String tablespace = index.options().get("tablespace");
    return body(table, index, online, tablespace == null ? "" : " TABLESPACE " + tablespace);
  }

  private static String body(ObjectName table, Index index, boolean online, String tablespace) {
    Map<String, String> options = index.options();
    return "CREATE "
        + (index.unique() ? "UNIQUE " : "")
        + "INDEX "
        + (online ? "CONCURRENTLY " : "")
        + quote(index.name())
        + " ON "
        + (options.containsKey("only") ? "ONLY " : "")
        + quote(table)
        + " USING "
        + options.getOrDefault("method", "btree")
        + " ("
        + index.parts().stream()
            .map(part -> (part.column() ? quote(part.sql()) : part.sql()) + part.suffix())
            .collect(Collectors.joining(", "))
        + ")"
        + (options.containsKey("include") ? " INCLUDE (" + options.get("include") + ")" : "")
        + (options.containsKey("nulls not distinct") ? " NULLS NOT DISTINCT" : "")
        + (options.containsKey("with") ? " WITH (" + options.get("with") + ")" : "")
        + tablespace
        + (index.predicate().isEmpty() ? "" : " WHERE " + index.predicate());
  }

  /** The index, and the table's marks on it. */
  public static List<String> add(ObjectName table, Index index, boolean online) {
    List<String> sql = new ArrayList<>(List.of(create(table, index, online)));
    sql.addAll(marks(table, index.name(), index.options()));
    return sql;
  }

  /** What is said of a key's index after it is there. */
  public static List<String> marks(ObjectName table, Key key) {
    return marks(table, key.name(), key.options());
  }

  private static List<String> marks(ObjectName table, String name, Map<String, String> options) {
    List<String> sql = new ArrayList<>();
    if (options.containsKey("clustered")) {
      sql.add("ALTER TABLE " + quote(table) + " CLUSTER ON " + quote(name));
    }
    if (options.containsKey("replica identity")) {
      sql.add("ALTER TABLE " + quote(table) + " REPLICA IDENTITY USING INDEX " + quote(name));
    }
    return sql;
  }

  /** Makes it a part of the parent's; of a table that is attached later, the server does it. */
  public static List<String> attach(ObjectName table, String name, Map<String, String> options) {
    String parent = options.get("attached to");
    return parent == null
        ? List.of()
        : List.of("ALTER INDEX " + parent + " ATTACH PARTITION " + quote(table.sibling(name)));
  }
}
