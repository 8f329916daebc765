package io.github.dbmig.database.dialect.postgresql.ddl.table;

import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** The tables that a table is a partition or an heir of. */
public final class Parents {
  private static final String MARK = "\u001e";

  private Parents() {}

  public static List<ObjectName> of(Table table) {
    String parents =
        table.options().getOrDefault("partition of", table.options().getOrDefault("inherits", ""));
    List<ObjectName> names = new ArrayList<>();
    if (!parents.isEmpty()) {
      for (String parent : parents.split(MARK)) {
        names.add(name(parent));
      }
    }
    return names;
  }

  /** Both parts are quoted always. */
  private static ObjectName name(String quoted) {
    int dot = quoted.indexOf("\".\"");
    return new ObjectName(plain(quoted.substring(0, dot + 1)), plain(quoted.substring(dot + 2)));
  }

  private static String plain(String quoted) {
    return quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"");
  }
}
