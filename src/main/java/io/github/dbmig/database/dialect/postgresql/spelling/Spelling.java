package io.github.dbmig.database.dialect.postgresql.spelling;

import io.github.dbmig.model.schema.ObjectName;
import java.util.Collection;
import java.util.stream.Collectors;

/** Source: postgresql.org/docs/16/sql-syntax-lexical.html. */
public final class Spelling {
  private Spelling() {}

  public static String quote(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  public static String quote(ObjectName name) {
    return name.schema().isEmpty()
        ? quote(name.name())
        : quote(name.schema()) + "." + quote(name.name());
  }

  /** The names quoted, with commas between them. */
  public static String quoted(Collection<String> names) {
    return names.stream().map(Spelling::quote).collect(Collectors.joining(", "));
  }

  public static String literal(String text) {
    boolean plain = text.indexOf('\\') < 0;
    return (plain ? "'" : " E'") + text.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  /** What COMMENT ON ... IS takes: a literal, or NULL for no comment. */
  public static String comment(String text) {
    return text.isEmpty() ? "NULL" : literal(text);
  }
}
