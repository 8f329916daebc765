package io.github.dbmig.database.dialect.mysql.catalog;

import io.github.dbmig.database.dialect.mysql.text.MysqlTokens;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.Key;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One index of SHOW CREATE TABLE. A unique constraint is a unique index in this family, and can
 * have parts that no key of the model has, so all but the primary key are indexes.
 */
final class MysqlIndexText {
  private MysqlIndexText() {}

  /** Parts that are more than columns stand among the options, as SQL. */
  static Key primary(MysqlTokens tokens) {
    Map<String, String> options = new LinkedHashMap<>();
    int from = tokens.position();
    List<Index.Part> parts = parts(tokens);
    if (!parts.stream().allMatch(part -> part.column() && part.suffix().isEmpty())) {
      String text = tokens.since(from);
      options.put("parts", text.substring(1, text.length() - 1));
    }
    options(tokens, options);
    return new Key(
        "PRIMARY", Key.Kind.PRIMARY, parts.stream().map(Index.Part::sql).toList(), options);
  }

  static Index index(MysqlTokens tokens) {
    Map<String, String> options = new LinkedHashMap<>();
    boolean unique = tokens.take("UNIQUE");
    for (String kind : List.of("FULLTEXT", "SPATIAL", "VECTOR")) {
      if (tokens.take(kind)) {
        options.put("kind", kind);
      }
    }
    tokens.expect("KEY");
    String name = tokens.name();
    List<Index.Part> parts = parts(tokens);
    options(tokens, options);
    return new Index(name, unique, parts, "", true, options);
  }

  private static List<Index.Part> parts(MysqlTokens tokens) {
    List<Index.Part> parts = new ArrayList<>();
    tokens.expect("(");
    do {
      boolean expression = tokens.is("(");
      String sql = expression ? tokens.group() : tokens.name();
      parts.add(new Index.Part(sql, !expression, suffix(tokens)));
    } while (tokens.take(","));
    tokens.expect(")");
    return parts;
  }

  private static String suffix(MysqlTokens tokens) {
    String length = tokens.is("(") ? "(" + tokens.group() + ")" : "";
    if (tokens.take("WITHOUT", "OVERLAPS")) {
      return " WITHOUT OVERLAPS";
    }
    return length + (tokens.take("DESC") ? " DESC" : "");
  }

  private static void options(MysqlTokens tokens, Map<String, String> options) {
    while (!tokens.done() && !tokens.is(",") && !tokens.is(")")) {
      if (tokens.take("USING")) {
        options.put("using", tokens.next());
      } else if (tokens.take("COMMENT")) {
        options.put("comment", tokens.string());
      } else if (tokens.take("WITH", "PARSER")) {
        options.put("parser", tokens.name());
      } else if (tokens.take("INVISIBLE")) {
        options.put("invisible", "");
      } else if (tokens.take("IGNORED")) {
        options.put("ignored", "");
      } else {
        String name = tokens.next().toLowerCase(Locale.ROOT);
        tokens.expect("=");
        options.put(name, tokens.next());
      }
    }
  }
}
