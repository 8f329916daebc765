package io.github.dbmig.conformance;

import io.github.dbmig.conformance.Rows.Column;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values for PostgreSQL's types; NULL where none is known. */
final class PostgresqlRows implements RowSql {
  private static final Pattern TYPE =
      Pattern.compile("(?:\"?pg_catalog\"?\\.)?([a-z ]+?)(?:\\((\\d+)(?:,-?\\d+)?\\))?( with.*)?");

  @Override
  public String columns() {
    return """
        SELECT format('%I.%I', n.nspname, c.relname), quote_ident(a.attname),
               format_type(a.atttypid, a.atttypmod), (a.attgenerated <> '')::int,
               CASE t.typtype
                 WHEN 'e' THEN 'enum ' || (SELECT quote_literal(min(e.enumlabel)) FROM pg_enum e WHERE e.enumtypid = t.oid)
                 WHEN 'd' THEN 'domain ' || format_type(t.typbasetype, t.typtypmod)
                 WHEN 'c' THEN 'composite' ELSE '' END
          FROM pg_attribute a
          JOIN pg_class c ON c.oid = a.attrelid
          JOIN pg_namespace n ON n.oid = c.relnamespace
          JOIN pg_type t ON t.oid = a.atttypid
         WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
           AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg_t%'
           AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
         ORDER BY 1, a.attnum
        """;
  }

  @Override
  public String value(Column column, int row, int family) {
    String hint = column.hint();
    if (hint.startsWith("enum ")) {
      return hint.substring(5);
    }
    if (hint.equals("composite")) {
      return "NULL";
    }
    String type = hint.startsWith("domain ") ? hint.substring(7) : column.type();
    return type.endsWith("[]")
        ? "ARRAY[" + literal(type.replace("[]", ""), row, family) + "]::" + type
        : literal(type, row, family);
  }

  private static String literal(String type, int row, int family) {
    Matcher matcher = TYPE.matcher(type);
    if (!matcher.matches()) {
      return "NULL";
    }
    String size = matcher.group(2);
    return switch (matcher.group(1)) {
      case "smallint", "integer", "bigint", "numeric", "real", "double precision", "money", "oid" ->
          Integer.toString(family == 1 ? 1000 + row : row);
      case "text", "character varying", "character", "citext", "name" -> {
        String word = RowSql.word(row, family);
        int length = size == null ? word.length() : Math.min(word.length(), Integer.parseInt(size));
        yield "'" + word.substring(word.length() - length) + "'";
      }
      case "boolean" -> row % 2 == 0 ? "false" : "true";
      case "date", "timestamp" -> "'202" + (3 + family) + "-0" + row + "-15'";
      case "time" -> "'0" + row + ":30'";
      case "interval" -> "'" + row + " days'";
      case "uuid" -> "'00000000-0000-0000-0000-00000000000" + row + "'";
      case "json", "jsonb" -> "'{\"n\": " + row + "}'";
      case "bytea" -> "'\\x0" + row + "'";
      case "inet", "cidr" -> "'10.0.0." + row + "'";
      case "tsvector" -> "'word" + row + "'";
      case "point" -> "'(" + row + ",1)'";
      default -> "NULL";
    };
  }

  @Override
  public String text(Column column) {
    return column.name() + "::text";
  }

  @Override
  public String only() {
    return "ONLY ";
  }

  @Override
  public String overriding() {
    return "OVERRIDING SYSTEM VALUE ";
  }
}
