package io.github.dbmig.database.dialect.mysql.catalog;

import io.github.dbmig.database.dialect.mysql.text.MysqlLiteral;
import io.github.dbmig.database.dialect.mysql.text.MysqlTokens;
import io.github.dbmig.model.schema.Check;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Ordered;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A table from the text of SHOW CREATE TABLE: the only place that tells which character sets were
 * given and which inherited, an index's algorithm and parser, a partition's clauses, and an
 * expression without information_schema's doubled escapes.
 */
final class MysqlTableText {
  private final MysqlTokens tokens;
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final List<Key> keys = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();
  private final List<ForeignKey> foreignKeys = new ArrayList<>();
  private final Map<String, Index> indexes = new LinkedHashMap<>();
  private final Map<String, String> options = new LinkedHashMap<>();
  private String comment = "";

  private MysqlTableText(String shown) {
    this.tokens = new MysqlTokens(shown);
  }

  /**
   * Reads the text.
   *
   * @throws io.github.dbmig.base.error.MigrationException when it holds what this version does not
   *     know
   */
  static Table read(ObjectName name, String shown) {
    MysqlTableText text = new MysqlTableText(shown);
    text.items();
    text.options();
    return new Table(
        name,
        text.columns,
        Ordered.set(text.keys),
        Ordered.set(text.checks),
        Ordered.set(text.foreignKeys),
        text.indexes,
        Map.of(),
        text.options,
        text.comment);
  }

  private void items() {
    tokens.expect("CREATE", "TABLE");
    tokens.name();
    tokens.expect("(");
    do {
      item();
    } while (tokens.take(","));
    tokens.expect(")");
  }

  private void item() {
    if (tokens.isName()) {
      Column column = new MysqlColumnText(tokens).read();
      columns.put(column.name(), column);
    } else if (tokens.take("CONSTRAINT")) {
      constraint(tokens.name());
    } else if (tokens.take("PERIOD", "FOR")) {
      String period = tokens.name();
      options.put("period for " + period, tokens.group());
    } else if (tokens.take("PRIMARY", "KEY")) {
      keys.add(MysqlIndexText.primary(tokens));
    } else {
      Index index = MysqlIndexText.index(tokens);
      indexes.put(index.name(), index);
    }
  }

  private void constraint(String name) {
    if (tokens.take("FOREIGN", "KEY")) {
      foreignKeys.add(foreignKey(name));
      return;
    }
    tokens.expect("CHECK");
    String expression = tokens.group();
    boolean off = tokens.take("NOT", "ENFORCED");
    checks.add(new Check(name, expression, true, off ? Map.of("not enforced", "") : Map.of()));
  }

  private ForeignKey foreignKey(String name) {
    List<String> own = tokens.names();
    tokens.expect("REFERENCES");
    String target = tokens.name();
    ObjectName table =
        tokens.take(".") ? new ObjectName(target, tokens.name()) : new ObjectName("", target);
    List<String> others = tokens.names();
    Map<String, String> actions = new LinkedHashMap<>();
    while (tokens.take("ON")) {
      String event = "on " + tokens.next().toLowerCase(Locale.ROOT);
      boolean two = tokens.is("SET") || tokens.is("NO");
      String action = tokens.next() + (two ? " " + tokens.next() : "");
      actions.put(event, action.toLowerCase(Locale.ROOT));
    }
    return new ForeignKey(name, own, table, others, actions, true);
  }

  private static final Set<String> COUNTERS = Set.of("auto_increment");

  private void options() {
    while (!tokens.done()) {
      if (tokens.is("PARTITION", "BY")) {
        options.put("partition by", tokens.rest().substring("PARTITION BY ".length()));
      } else if (tokens.take("WITH", "SYSTEM", "VERSIONING")) {
        options.put("system versioning", "");
      } else if (tokens.take("TABLESPACE")) {
        options.put("tablespace", tokens.next());
      } else if (tokens.take("STORAGE")) {
        options.put("storage", tokens.next());
      } else {
        option();
      }
    }
  }

  private void option() {
    StringBuilder name = new StringBuilder(tokens.next());
    while (!tokens.is("=")) {
      name.append(' ').append(tokens.next());
    }
    tokens.expect("=");
    int from = tokens.position();
    tokens.skip();
    String value = tokens.since(from);
    boolean quoted = name.charAt(0) == '`';
    String key = quoted ? name.toString() : name.toString().toLowerCase(Locale.ROOT);
    if (key.equals("comment")) {
      comment = MysqlLiteral.text(value);
    } else if (!COUNTERS.contains(key)) {
      options.put(key, value);
    }
  }
}
