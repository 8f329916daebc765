package io.github.dbmig.database.dialect.sqlite.ddl;

import io.github.dbmig.database.dialect.sqlite.text.IndexText;
import io.github.dbmig.database.dialect.sqlite.text.SqliteNames;
import io.github.dbmig.database.dialect.sqlite.text.TableWriter;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.Generation;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Copies a table into its new shape inside the transaction that is open: rows, row numbers, the
 * AUTOINCREMENT mark, indexes and triggers stay; views and other tables keep naming it, since
 * {@code legacy_alter_table} keeps RENAME from reading them. Follows the twelve steps of
 * sqlite.org/lang_altertable.html#otheralter.
 */
final class SqliteRebuild {
  private final Schema before;
  private final Schema after;
  private final Table old;
  private final Table now;
  private final RowCopy rows;
  private final boolean many;

  /**
   * @param many among many copies of many tables
   */
  SqliteRebuild(Schema before, Schema after, List<Change> changes, boolean many) {
    this.many = many;
    this.before = before;
    this.after = after;
    this.old = before.tables().get(changes.get(0).subject());
    this.now = after.tables().get(changes.get(0).subject());
    this.rows = new RowCopy(old, now, changes, Children.guard(before, old));
  }

  List<String> statements() {
    List<String> sql = new ArrayList<>();
    sql.addAll(many || namesItself() ? throughHeldRows() : throughNewTable());
    sql.addAll(Names.free(before, old.name(), now.indexes().values()));
    String table = now.name().name();
    now.indexes().values().forEach(index -> sql.add(IndexText.write(table, index)));
    Orphans orphans = new Orphans(after, now);
    newKeys().forEach(key -> orphans.stop(key).ifPresent(sql::add));
    now.triggers().values().forEach(trigger -> sql.add(trigger.definition()));
    return sql;
  }

  /** Rows that are there were never compared with these parents. */
  private List<ForeignKey> newKeys() {
    Set<Object> known = new HashSet<>();
    old.foreignKeys().forEach(key -> known.add(reference(key)));
    return now.foreignKeys().stream().filter(key -> !known.contains(reference(key))).toList();
  }

  private static Object reference(ForeignKey key) {
    return List.of(key.columns(), key.target(), key.targetColumns());
  }

  private List<String> throughNewTable() {
    String copy = "dbmig_new_" + now.name().name();
    List<String> sql = new ArrayList<>();
    sql.add("PRAGMA legacy_alter_table = ON");
    sql.add("CREATE TABLE " + SqliteNames.quoted(copy) + " " + TableWriter.body(now));
    sql.add(rows.into(copy, old.name().name()));
    if (counted(old) && counted(now)) {
      sql.addAll(mark(old.name().name(), copy));
    }
    sql.add("DROP TABLE " + SqliteNames.quoted(old.name().name()));
    sql.add(
        "ALTER TABLE "
            + SqliteNames.quoted(copy)
            + " RENAME TO "
            + SqliteNames.quoted(now.name().name()));
    sql.add("PRAGMA legacy_alter_table = OFF");
    return sql;
  }

  /** A check that says {@code users.age} is none of a table with another name. */
  private boolean namesItself() {
    String name = now.name().name();
    Pattern qualified =
        Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}_$])[\"`\\[]?" + Pattern.quote(name) + "[\"`\\]]?\\s*\\.");
    return qualified.matcher(TableWriter.body(now)).find();
  }

  private List<String> throughHeldRows() {
    String held = "dbmig_old_" + now.name().name();
    String table = SqliteNames.quoted(now.name().name());
    List<String> sql = new ArrayList<>();
    sql.add(rows.held(held));
    boolean marked = counted(old) && counted(now);
    if (marked) {
      sql.addAll(mark(old.name().name(), held));
    }
    sql.add("DROP TABLE " + SqliteNames.quoted(old.name().name()));
    sql.add("CREATE TABLE " + table + " " + TableWriter.body(now));
    sql.add(rows.fromHeld(held));
    if (marked) {
      sql.addAll(mark(held, now.name().name()));
      sql.add("DELETE FROM sqlite_sequence WHERE name = " + RowCopy.literal(held));
    }
    sql.add("DROP TABLE " + SqliteNames.quoted(held));
    return sql;
  }

  private static List<String> mark(String from, String to) {
    return List.of(
        "DELETE FROM sqlite_sequence WHERE name = " + RowCopy.literal(to),
        "INSERT INTO sqlite_sequence (name, seq) SELECT "
            + RowCopy.literal(to)
            + ", seq FROM sqlite_sequence WHERE name = "
            + RowCopy.literal(from));
  }

  private static boolean counted(Table table) {
    return table.columns().values().stream()
        .anyMatch(column -> column.generation().kind() == Generation.Kind.AUTO_INCREMENT);
  }
}
