package io.github.dbmig.database.dialect.mysql.catalog;

import io.github.dbmig.database.dialect.mysql.text.MysqlNames;
import io.github.dbmig.database.dialect.mysql.text.MysqlTokens;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Generation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** One column of SHOW CREATE TABLE. */
final class MysqlColumnText {
  /** Types that take no plain default in MySQL, so that none is shown for them. */
  private static final Pattern WITHOUT_DEFAULT =
      Pattern.compile(
          "(?i)(tiny|medium|long)?(text|blob)\\b.*|json|geometry|point|linestring|polygon"
              + "|multipoint|multilinestring|multipolygon|geomcollection|geometrycollection");

  /** What may follow a type or a default. */
  private static final List<String> ATTRIBUTES =
      List.of(
          "CHARACTER",
          "COLLATE",
          "GENERATED",
          "NOT",
          "NULL",
          "DEFAULT",
          "ON",
          "AUTO_INCREMENT",
          "COMMENT",
          "INVISIBLE",
          "SRID",
          "CHECK",
          "COLUMN_FORMAT",
          "STORAGE",
          "COMPRESSED",
          "WITHOUT",
          "WITH",
          "ENGINE_ATTRIBUTE",
          "SECONDARY_ENGINE_ATTRIBUTE",
          ",",
          ")");

  private final MysqlTokens tokens;
  private final Map<String, String> options = new LinkedHashMap<>();
  private boolean required;
  private boolean defaulted;
  private String defaultSql = "";
  private String collation = "";
  private String comment = "";
  private Generation generation = Generation.NONE;

  MysqlColumnText(MysqlTokens tokens) {
    this.tokens = tokens;
  }

  Column read() {
    String name = tokens.name();
    String type = untilAttribute();
    while (!tokens.done() && !tokens.is(",") && !tokens.is(")")) {
      attribute();
    }
    inherit();
    boolean given = required || defaulted || generation.kind() != Generation.Kind.NONE;
    if (!given && !options.containsKey("row") && !WITHOUT_DEFAULT.matcher(type).matches()) {
      options.put("default", "none");
    }
    return new Column(name, type, required, defaultSql, generation, collation, comment, options);
  }

  /**
   * COLLATE without CHARACTER SET repeats the table's own, where that is not the character set's
   * first. Source: store_create_info in sql_show.cc of MySQL 8.0.
   */
  private void inherit() {
    if (!options.containsKey("character set")) {
      collation = "";
    }
  }

  private String untilAttribute() {
    int from = tokens.position();
    do {
      tokens.skip();
    } while (!tokens.done() && ATTRIBUTES.stream().noneMatch(tokens::is));
    return tokens.since(from);
  }

  private void attribute() {
    if (tokens.take("NOT", "NULL")) {
      required = true;
    } else if (tokens.take("DEFAULT", "NULL")) {
      defaulted = true;
    } else if (tokens.take("DEFAULT")) {
      defaulted = true;
      defaultSql = untilAttribute();
    } else if (tokens.take("AUTO_INCREMENT")) {
      generation = new Generation(Generation.Kind.AUTO_INCREMENT, "");
    } else if (tokens.take("GENERATED", "ALWAYS", "AS")) {
      generated();
    } else if (tokens.take("COLLATE")) {
      collation = MysqlNames.charset(tokens.next());
    } else if (tokens.take("COMMENT")) {
      comment = tokens.string();
    } else if (!tokens.take("NULL")) {
      option();
    }
  }

  private void generated() {
    if (tokens.take("ROW")) {
      options.put("row", tokens.next().toLowerCase(Locale.ROOT));
      return;
    }
    String expression = tokens.group();
    boolean stored = tokens.is("STORED");
    tokens.expect(stored ? "STORED" : "VIRTUAL");
    generation =
        new Generation(stored ? Generation.Kind.STORED : Generation.Kind.VIRTUAL, expression);
  }

  private void option() {
    if (tokens.take("CHARACTER", "SET")) {
      options.put("character set", MysqlNames.charset(tokens.next()));
    } else if (tokens.take("ON", "UPDATE")) {
      options.put("on update", untilAttribute());
    } else if (tokens.take("CHECK")) {
      options.put("check", tokens.group());
    } else if (tokens.take("INVISIBLE")) {
      options.put("invisible", "");
    } else if (tokens.take("COMPRESSED")) {
      options.put("compressed", "");
    } else if (tokens.take("WITHOUT", "SYSTEM", "VERSIONING")) {
      options.put("system versioning", "without");
    } else if (tokens.take("WITH", "SYSTEM", "VERSIONING")) {
      options.put("system versioning", "with");
    } else {
      pair();
    }
  }

  private void pair() {
    for (String word : List.of("SRID", "COLUMN_FORMAT", "STORAGE")) {
      if (tokens.take(word)) {
        options.put(word.toLowerCase(Locale.ROOT), tokens.next());
        return;
      }
    }
    throw tokens.unreadable("a column's attribute");
  }
}
