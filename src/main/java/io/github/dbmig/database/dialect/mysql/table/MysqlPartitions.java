package io.github.dbmig.database.dialect.mysql.table;

import io.github.dbmig.database.dialect.mysql.text.MysqlTokens;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a table's partitions become those of another one. */
final class MysqlPartitions {
  private static final String OPTION = "partition by";

  private MysqlPartitions() {}

  /** What stands behind the other clauses of an ALTER TABLE, empty for nothing. */
  static String clause(Table before, Table after) {
    String old = before.options().getOrDefault(OPTION, "");
    String now = after.options().getOrDefault(OPTION, "");
    if (old.equals(now) || added(before, after).isPresent()) {
      return "";
    }
    return now.isEmpty() ? "REMOVE PARTITIONING" : "PARTITION BY " + now;
  }

  /** Partitions behind the last one, which no row has to move for. */
  static Optional<String> added(Table before, Table after) {
    List<String> old = list(before.options().getOrDefault(OPTION, ""));
    List<String> now = list(after.options().getOrDefault(OPTION, ""));
    boolean more =
        old.size() > 1 && now.size() > old.size() && now.subList(0, old.size()).equals(old);
    return more
        ? Optional.of(
            "ADD PARTITION (" + String.join(", ", now.subList(old.size(), now.size())) + ")")
        : Optional.empty();
  }

  /** How the table is partitioned, then each partition that is named. */
  private static List<String> list(String text) {
    MysqlTokens tokens = new MysqlTokens(text);
    List<String> list = new ArrayList<>();
    while (!tokens.done() && !tokens.is("(", "PARTITION")) {
      tokens.skip();
    }
    boolean ordered = text.startsWith("RANGE") || text.startsWith("LIST");
    if (tokens.done() || !ordered) {
      return List.of();
    }
    list.add(tokens.since(0));
    tokens.expect("(");
    do {
      int from = tokens.position();
      while (!tokens.is(",") && !tokens.is(")")) {
        tokens.skip();
      }
      list.add(tokens.since(from));
    } while (tokens.take(","));
    return list;
  }
}
