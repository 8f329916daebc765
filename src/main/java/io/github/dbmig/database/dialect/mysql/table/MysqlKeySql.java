package io.github.dbmig.database.dialect.mysql.table;

import io.github.dbmig.database.dialect.mysql.text.MysqlLiteral;
import io.github.dbmig.database.dialect.mysql.text.MysqlQuoting;
import io.github.dbmig.model.schema.Check;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.Key;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Keys, indexes and constraints as CREATE TABLE and ALTER TABLE ADD take them. */
public final class MysqlKeySql {
  /** Those with a place of their own. */
  private static final Set<String> PLACED =
      Set.of("kind", "parts", "using", "comment", "parser", "invisible", "ignored");

  private MysqlKeySql() {}

  public static String primary(Key key) {
    return "PRIMARY KEY ("
        + key.options().getOrDefault("parts", MysqlQuoting.list(key.columns()))
        + ")"
        + options(key.options());
  }

  public static String index(Index index) {
    return (index.unique() ? "UNIQUE " : "")
        + index.options().getOrDefault("kind", "")
        + (index.options().containsKey("kind") ? " " : "")
        + "KEY "
        + MysqlQuoting.quote(index.name())
        + " ("
        + index.parts().stream().map(MysqlKeySql::part).collect(Collectors.joining(","))
        + ")"
        + options(index.options());
  }

  private static String part(Index.Part part) {
    String sql = part.column() ? MysqlQuoting.quote(part.sql()) : "(" + part.sql() + ")";
    return sql + part.suffix();
  }

  private static String options(Map<String, String> options) {
    StringBuilder sql = new StringBuilder();
    if (options.containsKey("using")) {
      sql.append(" USING ").append(options.get("using"));
    }
    options.forEach(
        (name, value) -> {
          if (!PLACED.contains(name)) {
            sql.append(' ').append(name.toUpperCase(Locale.ROOT)).append('=').append(value);
          }
        });
    if (options.containsKey("comment")) {
      sql.append(" COMMENT ").append(MysqlLiteral.of(options.get("comment")));
    }
    if (options.containsKey("parser")) {
      sql.append(" WITH PARSER ").append(MysqlQuoting.quote(options.get("parser")));
    }
    for (String word : List.of("invisible", "ignored")) {
      sql.append(options.containsKey(word) ? " " + word.toUpperCase(Locale.ROOT) : "");
    }
    return sql.toString();
  }

  public static String check(Check check) {
    return "CONSTRAINT "
        + MysqlQuoting.quote(check.name())
        + " CHECK ("
        + check.expression()
        + ")"
        + (enforced(check) ? "" : " NOT ENFORCED");
  }

  public static boolean enforced(Check check) {
    return !check.options().containsKey("not enforced");
  }

  public static String foreignKey(ForeignKey key) {
    StringBuilder sql = new StringBuilder("CONSTRAINT ").append(MysqlQuoting.quote(key.name()));
    sql.append(" FOREIGN KEY (").append(MysqlQuoting.list(key.columns())).append(") REFERENCES ");
    sql.append(MysqlQuoting.quote(key.target())).append(" (");
    sql.append(MysqlQuoting.list(key.targetColumns())).append(")");
    for (String event : List.of("on delete", "on update")) {
      if (key.actions().containsKey(event)) {
        sql.append(' ').append((event + " " + key.actions().get(event)).toUpperCase(Locale.ROOT));
      }
    }
    return sql.toString();
  }
}
