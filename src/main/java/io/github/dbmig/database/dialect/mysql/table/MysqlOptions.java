package io.github.dbmig.database.dialect.mysql.table;

import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Clauses for a table's options, its partitions last, as the grammar wants them. */
public final class MysqlOptions {
  /** What takes an option back. Source: MySQL 8.0 manual, CREATE TABLE, Table Options. */
  private static final Map<String, String> BACK =
      Map.ofEntries(
          Map.entry("row_format", "DEFAULT"),
          Map.entry("key_block_size", "0"),
          Map.entry("stats_persistent", "DEFAULT"),
          Map.entry("stats_auto_recalc", "DEFAULT"),
          Map.entry("stats_sample_pages", "DEFAULT"),
          Map.entry("pack_keys", "DEFAULT"),
          Map.entry("max_rows", "0"),
          Map.entry("min_rows", "0"),
          Map.entry("avg_row_length", "0"),
          Map.entry("checksum", "0"),
          Map.entry("table_checksum", "0"),
          Map.entry("delay_key_write", "0"),
          Map.entry("insert_method", "NO"),
          Map.entry("compression", "''"),
          Map.entry("encryption", "'N'"),
          Map.entry("connection", "''"),
          Map.entry("page_checksum", "0"),
          Map.entry("transactional", "DEFAULT"));

  private static final Set<String> CHARSET = Set.of("default charset", "collate");

  private MysqlOptions() {}

  public static List<String> clauses(Table before, Table after) {
    List<String> clauses = new ArrayList<>();
    Map<String, String> old = before.options();
    Map<String, String> now = after.options();
    versioning(old, now).ifPresent(clauses::add);
    if (CHARSET.stream().anyMatch(name -> !Objects.equals(old.get(name), now.get(name)))) {
      clauses.add(charset(now));
    }
    old.forEach(
        (name, value) -> {
          if (plain(name) && !now.containsKey(name)) {
            clauses.add(MysqlTableSql.option(name, back(name)));
          }
        });
    now.forEach(
        (name, value) -> {
          if (plain(name) && !value.equals(old.get(name))) {
            clauses.add(MysqlTableSql.option(name, value));
          }
        });
    if (!before.comment().equals(after.comment())) {
      clauses.add(MysqlAlter.comment(after));
    }
    return clauses;
  }

  private static boolean plain(String name) {
    return MysqlTableSql.plainOption(name) && !CHARSET.contains(name);
  }

  static String charset(Map<String, String> options) {
    return "DEFAULT CHARSET="
        + options.get("default charset")
        + (options.containsKey("collate") ? " COLLATE=" + options.get("collate") : "");
  }

  private static Optional<String> versioning(Map<String, String> old, Map<String, String> now) {
    boolean was = old.containsKey("system versioning");
    boolean is = now.containsKey("system versioning");
    return was == is ? Optional.empty() : Optional.of((is ? "ADD" : "DROP") + " SYSTEM VERSIONING");
  }

  private static String back(String name) {
    return name.startsWith("`") ? "DEFAULT" : BACK.getOrDefault(name, "DEFAULT");
  }

  /** The first option that cannot be taken back or given to a table that is there already. */
  public static Optional<String> unwritten(Table before, Table after) {
    for (String name : before.options().keySet()) {
      boolean gone = !after.options().containsKey(name);
      if (gone && plain(name) && !name.startsWith("`") && !BACK.containsKey(name)) {
        return Optional.of("the table's " + name.toUpperCase(Locale.ROOT) + " cannot be removed");
      }
    }
    return Optional.empty();
  }
}
