package io.github.dbmig.database.dialect.mysql.text;

import io.github.dbmig.model.schema.ObjectName;
import java.util.List;
import java.util.stream.Collectors;

/** Names between back quotes. */
public final class MysqlQuoting {
  private MysqlQuoting() {}

  public static String quote(String identifier) {
    return "`" + identifier.replace("`", "``") + "`";
  }

  /** The database's name stands before the names of others only. */
  public static String quote(ObjectName name) {
    return name.schema().isEmpty()
        ? quote(name.name())
        : quote(name.schema()) + "." + quote(name.name());
  }

  public static String list(List<String> names) {
    return names.stream().map(MysqlQuoting::quote).collect(Collectors.joining(","));
  }
}
