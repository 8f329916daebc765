package io.github.dbmig.database.dialect.postgresql.rules;

import io.github.dbmig.database.dialect.postgresql.ddl.table.Parents;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.Generation;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Tables that come, go, or move to another parent. */
public final class TableRules {
  /** On what joins a parent that is made in the same script: nothing stands in its way. */
  private static final String AT_ONCE = "joins at once";

  private TableRules() {}

  /** How rows are spread, and where they are kept, is settled for a table's life. */
  public static boolean alters(Table from, Table to) {
    return same(from, to, "partition by")
        && same(from, to, "server")
        && !keyRetyped(from, to)
        && typeGrows(from, to)
        && Heirs.alters(from, to);
  }

  /** The columns of a typed table only go, or come behind the others, when the type's do. */
  private static boolean typeGrows(Table from, Table to) {
    if (!from.options().containsKey("of") || !same(from, to, "of")) {
      return true;
    }
    List<String> old = typed(from);
    List<String> now = typed(to);
    List<String> kept = old.stream().filter(now::contains).toList();
    return now.subList(0, kept.size()).equals(kept)
        && now.stream().skip(kept.size()).noneMatch(c -> from.columns().containsKey(name(c)));
  }

  private static List<String> typed(Table table) {
    return table.columns().values().stream()
        .map(column -> column.name() + "\u001e" + column.type())
        .toList();
  }

  private static String name(String typed) {
    return typed.substring(0, typed.indexOf('\u001e'));
  }

  /** A column that rows are spread by keeps its type for life. */
  private static boolean keyRetyped(Table from, Table to) {
    String key = from.options().getOrDefault("partition by", "");
    Set<String> words = new HashSet<>(List.of(key.split("[^\\p{L}\\p{N}_$]+")));
    return from.columns().values().stream()
        .filter(column -> words.contains(column.name()) || key.contains('"' + column.name() + '"'))
        .anyMatch(
            column ->
                to.column(column.name()).filter(c -> !c.type().equals(column.type())).isPresent());
  }

  private static boolean same(Table from, Table to, String option) {
    return Objects.equals(from.options().get(option), to.options().get(option));
  }

  /**
   * Before everything what leaves a parent, after everything what joins one. So too an identity,
   * whose sequence may give its name to another, or take it from one.
   */
  public static int stage(Change change) {
    if (change instanceof Change.AlterColumn alter) {
      return Boolean.compare(identity(alter.to()), identity(alter.from()));
    }
    if (!(change instanceof Change.AlterTable alter)) {
      return 0;
    } else if (Membership.same(alter.from(), alter.to())) {
      return KeptRows.late(alter) ? 1 : 0;
    }
    if (!Membership.of(alter.to())) {
      return -1;
    }
    return late(alter) ? 1 : 0;
  }

  /** A partition leaves a parent that is made anew, and joins the new one. */
  static List<Change> withPartitions(Schema from, Schema to, List<Change> changes) {
    Set<ObjectName> dropped = new HashSet<>();
    Set<ObjectName> renewed = new HashSet<>();
    Set<ObjectName> moved = new HashSet<>();
    for (Change change : changes) {
      if (change instanceof Change.DropTable drop) {
        dropped.add(drop.subject());
      } else if (change instanceof Change.AddTable add) {
        renewed.add(add.subject());
      } else if (change instanceof Change.AlterTable alter) {
        moved.add(alter.subject());
      }
    }
    renewed.retainAll(dropped);
    if (renewed.isEmpty()) {
      return changes;
    }
    List<Change> all = new ArrayList<>(changes);
    for (Table table : from.tables().values()) {
      boolean stays = to.tables().containsKey(table.name()) && !dropped.contains(table.name());
      if (stays
          && !moved.contains(table.name())
          && Parents.of(table).stream().anyMatch(renewed::contains)) {
        Table apart = Membership.without(table);
        all.add(new Change.AlterTable(table, apart));
        all.add(new Change.AlterTable(apart, table));
      }
    }
    return all;
  }

  static List<Change> split(Schema to, List<Change> changes) {
    Set<ObjectName> circular = circular(changes);
    Set<ObjectName> made = new HashSet<>();
    changes.stream()
        .filter(Change.AddTable.class::isInstance)
        .forEach(change -> made.add(change.subject()));
    List<Change> split = new ArrayList<>();
    for (Change change : changes) {
      if (change instanceof Change.AddTable add) {
        added(add.table(), made, split);
      } else if (change instanceof Change.DropTable drop) {
        dropped(drop.table(), circular, split);
      } else if (change instanceof Change.AlterTable alter) {
        moved(alter, to, split);
      } else {
        split.add(change);
      }
    }
    return split;
  }

  /** Foreign keys come when all tables are there, and a partition is attached when it is whole. */
  private static void added(Table table, Set<ObjectName> made, List<Change> split) {
    Table alone = table.withForeignKeys(List.of()).withTriggers(List.of());
    if (Membership.partition(table)) {
      Table apart = Twins.without(Membership.without(alone));
      split.add(new Change.AddTable(apart.withColumns(plain(apart.columns().values()))));
      split.add(new Change.AlterTable(joining(apart, table, made), alone));
    } else {
      split.add(new Change.AddTable(alone));
    }
    table.foreignKeys().forEach(k -> split.add(new Change.AddForeignKey(table.name(), k)));
    table
        .triggers()
        .values()
        .forEach(trigger -> split.add(new Change.AddTrigger(table.name(), trigger)));
  }

  private static Table joining(Table apart, Table partition, Set<ObjectName> made) {
    if (!made.containsAll(Parents.of(partition))) {
      return apart;
    }
    Map<String, String> options = new HashMap<>(apart.options());
    options.put(AT_ONCE, "");
    return apart.withOptions(options, apart.comment());
  }

  /** True for what waits until all else is done. */
  static boolean late(Change.AlterTable join) {
    return !join.from().options().containsKey(AT_ONCE);
  }

  /** The identity of a partition is the parent's, and comes with it. */
  private static List<Column> plain(Collection<Column> columns) {
    return columns.stream()
        .map(
            column ->
                column.options().containsKey("inherited") && identity(column)
                    ? new Column(
                        column.name(),
                        column.type(),
                        column.notNull(),
                        column.defaultSql(),
                        Generation.NONE,
                        column.collation(),
                        column.comment(),
                        column.options())
                    : column)
        .toList();
  }

  private static boolean identity(Column column) {
    Generation.Kind kind = column.generation().kind();
    return kind == Generation.Kind.IDENTITY_ALWAYS || kind == Generation.Kind.IDENTITY_BY_DEFAULT;
  }

  private static void dropped(Table table, Set<ObjectName> circular, List<Change> split) {
    if (circular.contains(table.name())) {
      table.foreignKeys().forEach(k -> split.add(new Change.DropForeignKey(table.name(), k)));
      split.add(new Change.DropTable(table.withForeignKeys(List.of())));
    } else {
      split.add(new Change.DropTable(table));
    }
  }

  /** The dropped tables that reference each other in a circle, or are referenced from one. */
  private static Set<ObjectName> circular(List<Change> changes) {
    Map<ObjectName, Table> dropped = new HashMap<>();
    for (Change change : changes) {
      if (change instanceof Change.DropTable drop) {
        dropped.put(drop.subject(), drop.table());
      }
    }
    Map<ObjectName, Integer> referrers = new HashMap<>();
    dropped
        .values()
        .forEach(
            table -> targets(table, dropped).forEach(t -> referrers.merge(t, 1, Integer::sum)));
    Deque<ObjectName> free = new ArrayDeque<>();
    dropped.keySet().stream().filter(name -> !referrers.containsKey(name)).forEach(free::add);
    Set<ObjectName> left = new HashSet<>(dropped.keySet());
    while (!free.isEmpty()) {
      ObjectName name = free.poll();
      left.remove(name);
      for (ObjectName target : targets(dropped.get(name), dropped)) {
        if (referrers.merge(target, -1, Integer::sum) == 0) {
          free.add(target);
        }
      }
    }
    return left;
  }

  private static List<ObjectName> targets(Table table, Map<ObjectName, Table> among) {
    return table.foreignKeys().stream()
        .map(ForeignKey::target)
        .filter(target -> among.containsKey(target) && !target.equals(table.name()))
        .toList();
  }

  private static void moved(Change.AlterTable alter, Schema target, List<Change> split) {
    Table from = alter.from();
    Table to = alter.to();
    if (Membership.same(from, to)) {
      split.add(alter);
      return;
    }
    Table apart = Membership.without(from);
    if (Membership.of(from)) {
      split.add(new Change.AlterTable(from, apart));
    }
    Table whole = Membership.without(to);
    if (!apart.options().equals(whole.options()) || !apart.comment().equals(whole.comment())) {
      split.add(new Change.AlterTable(apart, whole));
    }
    if (Membership.of(to)) {
      split.add(joined(whole, to, target));
    }
  }

  private static Change joined(Table apart, Table part, Schema target) {
    if (!Membership.partition(part)) {
      return new Change.AlterTable(apart, part);
    }
    Table twins = target.table(part.name()).map(Twins::only).orElse(part);
    return new Change.AlterTable(
        apart.withIndexes(List.of()).withKeys(List.of()),
        part.withIndexes(twins.indexes().values()).withKeys(twins.keys()));
  }
}
