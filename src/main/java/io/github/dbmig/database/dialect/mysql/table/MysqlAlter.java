package io.github.dbmig.database.dialect.mysql.table;

import io.github.dbmig.database.dialect.mysql.text.MysqlLiteral;
import io.github.dbmig.database.dialect.mysql.text.MysqlQuoting;
import io.github.dbmig.model.schema.Check;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One ALTER TABLE that makes a table another one, foreign keys aside: one copy of the rows where
 * the server needs one at all, and an AUTO_INCREMENT never without its key.
 */
final class MysqlAlter {
  private final Table before;
  private final Table after;
  private final Set<String> remade;
  private final Set<String> rekeyed;
  private final MysqlColumns columns;
  private final List<String> clauses = new ArrayList<>();
  private final List<String> behind = new ArrayList<>();
  private boolean fulltext;

  private MysqlAlter(Table before, Table after) {
    this.before = before;
    this.after = after;
    this.remade = MysqlRemade.columns(before, after);
    this.rekeyed = MysqlRemade.rekeyed(before, after, remade);
    this.columns = new MysqlColumns(before, after, remade);
  }

  static MysqlAlter of(Table before, Table after) {
    MysqlAlter alter = new MysqlAlter(before, after);
    alter.all();
    return alter;
  }

  /** Those of one statement; none where the tables are equal. */
  List<String> clauses() {
    return List.copyOf(clauses);
  }

  /**
   * Statements behind that one, as for a second full-text index: InnoDB builds one at a time
   * (ER_INNODB_FT_LIMIT).
   */
  List<String> behind() {
    return List.copyOf(behind);
  }

  private void all() {
    Map<String, String> renamed = renamedIndexes();
    dropChecks();
    dropKeys(renamed);
    clauses.addAll(columns.drops());
    clauses.addAll(columns.makes());
    behind.addAll(columns.behind());
    periods();
    addKeys(renamed);
    addChecks();
    clauses.addAll(MysqlOptions.clauses(before, after));
  }

  private void dropChecks() {
    for (Check check : before.checks()) {
      if (!stays(check)) {
        clauses.add((ambiguous(check) ? "DROP CHECK " : "DROP CONSTRAINT ") + quoted(check));
      }
    }
  }

  private static String quoted(Check check) {
    return MysqlQuoting.quote(check.name());
  }

  /** MariaDB knows DROP CONSTRAINT only, MySQL refuses it where two constraints have the name. */
  private boolean ambiguous(Check check) {
    return before.indexes().containsKey(check.name())
        || before.foreignKeys().stream().anyMatch(key -> key.name().equals(check.name()));
  }

  /** A check stays when nothing but whether it is enforced differs. */
  private boolean stays(Check check) {
    return after.checks().stream().anyMatch(other -> sameRule(check, other))
        && !MysqlWords.mention(check.expression(), remade);
  }

  private static boolean sameRule(Check one, Check other) {
    return one.name().equals(other.name()) && one.expression().equals(other.expression());
  }

  private void addChecks() {
    for (Check check : after.checks()) {
      Optional<Check> old =
          before.checks().stream().filter(o -> sameRule(o, check) && stays(o)).findFirst();
      if (old.isEmpty()) {
        clauses.add("ADD " + MysqlKeySql.check(check));
      } else if (MysqlKeySql.enforced(old.get()) != MysqlKeySql.enforced(check)) {
        String word = MysqlKeySql.enforced(check) ? " ENFORCED" : " NOT ENFORCED";
        clauses.add("ALTER CHECK " + quoted(check) + word);
      }
    }
  }

  private void dropKeys(Map<String, String> renamed) {
    if (before.primaryKey().isPresent() && primaryChanges()) {
      clauses.add("DROP PRIMARY KEY");
    }
    for (Index index : before.indexes().values()) {
      Index now = after.indexes().get(index.name());
      if (renamed.containsKey(index.name())) {
        continue;
      }
      if (now == null || !kept(index, now)) {
        clauses.add("DROP INDEX " + MysqlQuoting.quote(index.name()));
      }
    }
    MysqlTableSql.periods(before)
        .forEach(
            (name, columns) -> {
              if (!columns.equals(MysqlTableSql.periods(after).get(name))) {
                clauses.add("DROP PERIOD FOR " + MysqlTableSql.periodName(name));
              }
            });
  }

  private boolean primaryChanges() {
    Optional<Key> old = before.primaryKey();
    return blocksChange()
        || !old.equals(after.primaryKey())
        || old.filter(key -> key.columns().stream().anyMatch(rekeyed::contains)).isPresent();
  }

  /** MariaDB's indexes keep the block size that they inherited. */
  private boolean blocksChange() {
    return !Objects.equals(
        before.options().get("key_block_size"), after.options().get("key_block_size"));
  }

  private boolean kept(Index index, Index now) {
    return !blocksChange()
        && MysqlVisibility.without(index).equals(MysqlVisibility.without(now))
        && index.parts().stream().noneMatch(this::remade)
        && !MysqlImplied.pushedOut(before, after, index);
  }

  private boolean remade(Index.Part part) {
    return part.column() ? rekeyed.contains(part.sql()) : MysqlWords.mention(part.sql(), remade);
  }

  /** An index that differs by its name alone is renamed. */
  private Map<String, String> renamedIndexes() {
    Map<Index, String> come = new LinkedHashMap<>();
    for (Index index : after.indexes().values()) {
      if (!before.indexes().containsKey(index.name())) {
        come.putIfAbsent(index.named(""), index.name());
      }
    }
    Map<String, String> renamed = new LinkedHashMap<>();
    for (Index index : before.indexes().values()) {
      boolean gone = !after.indexes().containsKey(index.name());
      if (gone && index.parts().stream().noneMatch(this::remade)) {
        String now = come.remove(index.named(""));
        if (now != null) {
          renamed.put(index.name(), now);
        }
      }
    }
    return renamed;
  }

  private void addKeys(Map<String, String> renamed) {
    if (primaryChanges()) {
      after.primaryKey().ifPresent(key -> clauses.add("ADD " + MysqlKeySql.primary(key)));
    }
    renamed.forEach(this::rename);
    for (Index index : after.indexes().values()) {
      Index old = before.indexes().get(index.name());
      if (renamed.containsValue(index.name())) {
        continue;
      }
      if (old == null || !kept(old, index)) {
        add(index);
      } else if (!old.equals(index)) {
        clauses.add(MysqlVisibility.clause(old, index));
      }
    }
  }

  /** MariaDB 11.4 finds a name taken that differs from the new one in case alone. */
  private void rename(String old, String now) {
    if (old.equalsIgnoreCase(now)) {
      String between = "dbmig_renamed_" + behind.size();
      clauses.add(renamed(old, between));
      behind.add(MysqlTableChange.of(after, renamed(between, now)));
    } else {
      clauses.add(renamed(old, now));
    }
  }

  private static String renamed(String old, String now) {
    return "RENAME INDEX " + MysqlQuoting.quote(old) + " TO " + MysqlQuoting.quote(now);
  }

  private void add(Index index) {
    boolean second = fulltext && index.options().containsValue("FULLTEXT");
    fulltext |= index.options().containsValue("FULLTEXT");
    String clause = "ADD " + MysqlKeySql.index(index);
    if (second) {
      behind.add(MysqlTableChange.of(after, clause));
    } else {
      clauses.add(clause);
    }
  }

  private void periods() {
    MysqlTableSql.periods(after)
        .forEach(
            (name, columns) -> {
              if (!columns.equals(MysqlTableSql.periods(before).get(name))) {
                clauses.add("ADD " + MysqlTableSql.period(name, columns));
              }
            });
  }

  /** The comment as an option; the empty one takes it away. */
  static String comment(Table table) {
    return "COMMENT=" + MysqlLiteral.of(table.comment());
  }
}
