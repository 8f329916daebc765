package io.github.dbmig.database.dialect.postgresql.ddl;

import io.github.dbmig.database.dialect.postgresql.ddl.table.ColumnStatements;
import io.github.dbmig.database.dialect.postgresql.ddl.table.ConstraintText;
import io.github.dbmig.database.dialect.postgresql.ddl.table.IndexText;
import io.github.dbmig.database.dialect.postgresql.ddl.table.NotNullNames;
import io.github.dbmig.database.dialect.postgresql.ddl.table.Parents;
import io.github.dbmig.database.dialect.postgresql.ddl.table.TableOptions;
import io.github.dbmig.database.dialect.postgresql.ddl.table.TableText;
import io.github.dbmig.database.dialect.postgresql.ddl.table.TriggerText;
import io.github.dbmig.database.dialect.postgresql.rules.KeptRows;
import io.github.dbmig.database.dialect.postgresql.rules.Membership;
import io.github.dbmig.model.change.Cases;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The statements for each change.
 *
 * @param before what the first of the changes meets
 * @param online indexes are built and dropped beside the writers
 */
record PostgresqlStatements(PostgresqlDdl ddl, Schema before, boolean online)
    implements Cases<List<String>> {
  @Override
  public List<String> addNamespace(Change.AddNamespace change) {
    return List.of("CREATE SCHEMA " + ddl.quote(change.name()));
  }

  @Override
  public List<String> dropNamespace(Change.DropNamespace change) {
    return List.of("DROP SCHEMA " + ddl.quote(change.name()));
  }

  @Override
  public List<String> addTable(Change.AddTable change) {
    List<String> sql = new ArrayList<>(TableText.create(NotNullNames.said(before, change.table())));
    sql.addAll(ColumnStatements.inherit(before, change.table()));
    return sql;
  }

  @Override
  public List<String> dropTable(Change.DropTable change) {
    List<String> sql = new ArrayList<>(KeptRows.kept(change));
    sql.add("DROP " + word(change.table()) + ddl.quote(change.subject()));
    return sql;
  }

  @Override
  public List<String> renameTable(Change.RenameTable change) {
    return alter(change.from(), "RENAME TO " + ddl.quote(change.to().name()));
  }

  @Override
  public List<String> alterTable(Change.AlterTable change) {
    List<String> sql = new ArrayList<>(TableOptions.between(change.from(), change.to()));
    if (leaves(change)) {
      copied(change.from()).forEach(name -> sql.addAll(leftOver(change.subject(), name)));
    }
    sql.addAll(KeptRows.filled(change));
    return sql;
  }

  @Override
  public List<String> addColumn(Change.AddColumn change) {
    if (typed(change.subject())) {
      return ColumnStatements.addTyped(change);
    }
    return inherited(change.subject(), change.column().options())
        ? ColumnStatements.inherit(before, change)
        : ColumnStatements.add(change);
  }

  @Override
  public List<String> dropColumn(Change.DropColumn change) {
    return typed(change.subject()) || inherited(change.subject(), change.column().options())
        ? List.of()
        : ColumnStatements.drop(change);
  }

  @Override
  public List<String> renameColumn(Change.RenameColumn change) {
    return alter(
        change.subject(),
        "RENAME COLUMN " + ddl.quote(change.from()) + " TO " + ddl.quote(change.to()));
  }

  @Override
  public List<String> alterColumnType(Change.AlterColumnType change) {
    boolean byParent =
        before
            .table(change.subject())
            .flatMap(table -> table.column(change.column()))
            .filter(column -> inherited(change.subject(), column.options()))
            .isPresent();
    boolean foreign =
        before.table(change.subject()).filter(t -> t.options().containsKey("server")).isPresent();
    return byParent ? List.of() : ColumnStatements.type(change, foreign);
  }

  @Override
  public List<String> setNotNull(Change.SetNotNull change) {
    return NotNullNames.set(before, change);
  }

  @Override
  public List<String> dropNotNull(Change.DropNotNull change) {
    return column(change.subject(), change.column(), "DROP NOT NULL");
  }

  @Override
  public List<String> setDefault(Change.SetDefault change) {
    String only = parent(change.subject()) ? "ONLY " : "";
    String action = change.to().isEmpty() ? "DROP DEFAULT" : "SET DEFAULT " + change.to();
    return List.of(
        "ALTER TABLE "
            + only
            + ddl.quote(change.subject())
            + " ALTER COLUMN "
            + ddl.quote(change.column())
            + " "
            + action);
  }

  @Override
  public List<String> alterColumn(Change.AlterColumn change) {
    List<String> sql = new ArrayList<>(ColumnStatements.alter(change));
    sql.addAll(NotNullNames.renamed(before, change));
    return sql;
  }

  @Override
  public List<String> addKey(Change.AddKey change) {
    Key key = change.key();
    String only = key.options().containsKey("only") ? "ONLY " : "";
    List<String> sql = new ArrayList<>();
    sql.add("ALTER TABLE " + only + ddl.quote(change.subject()) + " ADD " + ConstraintText.of(key));
    sql.addAll(attach(change.subject(), key.name(), key.options()));
    sql.addAll(IndexText.marks(change.subject(), key));
    return sql;
  }

  @Override
  public List<String> dropKey(Change.DropKey change) {
    return attached(change.subject(), change.key().options())
        ? List.of()
        : constraint(change.subject(), change.key().name());
  }

  @Override
  public List<String> indexToKey(Change.IndexToKey change) {
    String kind = change.key().kind() == Key.Kind.PRIMARY ? " PRIMARY KEY" : " UNIQUE";
    return alter(
        change.subject(),
        "ADD CONSTRAINT "
            + ddl.quote(change.key().name())
            + kind
            + " USING INDEX "
            + ddl.quote(change.index().name()));
  }

  @Override
  public List<String> keyToIndex(Change.KeyToIndex change) {
    List<String> sql = new ArrayList<>(constraint(change.subject(), change.key().name()));
    sql.addAll(IndexText.add(change.subject(), change.index(), online));
    return sql;
  }

  @Override
  public List<String> addCheck(Change.AddCheck change) {
    return inherited(change.subject(), change.check().options())
        ? List.of()
        : alter(change.subject(), "ADD " + ConstraintText.of(change.check()));
  }

  @Override
  public List<String> dropCheck(Change.DropCheck change) {
    return inherited(change.subject(), change.check().options())
        ? List.of()
        : constraint(change.subject(), change.check().name());
  }

  @Override
  public List<String> alterCheck(Change.AlterCheck change) {
    if (inherited(change.subject(), change.to().options())) {
      return List.of();
    }
    if (change.from().validated() && !change.to().validated()) {
      List<String> sql = new ArrayList<>(constraint(change.subject(), change.from().name()));
      sql.addAll(alter(change.subject(), "ADD " + ConstraintText.of(change.to())));
      return sql;
    }
    return altered(change.subject(), change.from().name(), change.to().name());
  }

  @Override
  public List<String> addForeignKey(Change.AddForeignKey change) {
    return alter(change.subject(), "ADD " + ConstraintText.of(change.key()));
  }

  @Override
  public List<String> dropForeignKey(Change.DropForeignKey change) {
    return constraint(change.subject(), change.key().name());
  }

  @Override
  public List<String> alterForeignKey(Change.AlterForeignKey change) {
    if (change.from().validated() && !change.to().validated()) {
      List<String> sql = new ArrayList<>(constraint(change.subject(), change.from().name()));
      sql.addAll(alter(change.subject(), "ADD " + ConstraintText.of(change.to())));
      return sql;
    }
    return altered(change.subject(), change.from().name(), change.to().name());
  }

  @Override
  public List<String> addIndex(Change.AddIndex change) {
    List<String> sql = new ArrayList<>(IndexText.add(change.subject(), change.index(), online));
    sql.addAll(attach(change.subject(), change.index().name(), change.index().options()));
    return sql;
  }

  @Override
  public List<String> dropIndex(Change.DropIndex change) {
    if (attached(change.subject(), change.index().options())) {
      return List.of();
    }
    return List.of(
        "DROP INDEX "
            + (online ? "CONCURRENTLY IF EXISTS " : "")
            + ddl.quote(change.subject().sibling(change.index().name()))
            + (holdsKeys(change) ? " CASCADE" : ""));
  }

  @Override
  public List<String> renameIndex(Change.RenameIndex change) {
    return List.of(
        "ALTER INDEX "
            + ddl.quote(change.subject().sibling(change.from()))
            + " RENAME TO "
            + ddl.quote(change.to()));
  }

  @Override
  public List<String> addTrigger(Change.AddTrigger change) {
    return TriggerText.add(change.subject(), change.trigger());
  }

  @Override
  public List<String> dropTrigger(Change.DropTrigger change) {
    return List.of(
        "DROP TRIGGER "
            + ddl.quote(change.trigger().name())
            + " ON "
            + ddl.quote(change.subject()));
  }

  @Override
  public List<String> addObject(Change.AddObject change) {
    return PostgresqlObjects.writer(change.object().kind()).add(change.object());
  }

  @Override
  public List<String> dropObject(Change.DropObject change) {
    return PostgresqlObjects.writer(change.object().kind()).drop(change.object());
  }

  @Override
  public List<String> alterObject(Change.AlterObject change) {
    return PostgresqlObjects.writer(change.to().kind()).alter(change.from(), change.to());
  }

  private List<String> alter(ObjectName table, String action) {
    return List.of("ALTER TABLE " + ddl.quote(table) + " " + action);
  }

  private List<String> column(ObjectName table, String column, String action) {
    return alter(table, "ALTER COLUMN " + ddl.quote(column) + " " + action);
  }

  private List<String> constraint(ObjectName table, String name) {
    return alter(table, "DROP CONSTRAINT " + ddl.quote(name));
  }

  private List<String> altered(ObjectName table, String from, String to) {
    return from.equals(to)
        ? alter(table, "VALIDATE CONSTRAINT " + ddl.quote(from))
        : alter(table, "RENAME CONSTRAINT " + ddl.quote(from) + " TO " + ddl.quote(to));
  }

  private static String word(Table table) {
    return table.options().containsKey("server") ? "FOREIGN TABLE " : "TABLE ";
  }

  private static boolean leaves(Change.AlterTable change) {
    return Membership.of(change.from()) && !Membership.of(change.to());
  }

  /** A partition that leaves keeps its copies of the parent's foreign keys. */
  private List<String> copied(Table partition) {
    return Parents.of(partition).stream()
        .flatMap(parent -> before.table(parent).stream())
        .flatMap(parent -> parent.foreignKeys().stream())
        .map(ForeignKey::name)
        .toList();
  }

  private List<String> leftOver(ObjectName table, String constraint) {
    return alter(table, "DROP CONSTRAINT IF EXISTS " + ddl.quote(constraint));
  }

  /** Its columns follow the type's. */
  private boolean typed(ObjectName table) {
    return before.table(table).filter(t -> t.options().containsKey("of")).isPresent();
  }

  /** What the parent brings, takes and alters. */
  private boolean inherited(ObjectName table, Map<String, String> options) {
    return options.containsKey("inherited")
        && before.table(table).filter(Membership::of).isPresent();
  }

  private List<String> attach(ObjectName table, String name, Map<String, String> options) {
    return before.table(table).filter(Membership::of).isPresent()
        ? IndexText.attach(table, name, options)
        : List.of();
  }

  /** A partition's key whose index is a part of this one goes with it, and only so. */
  private boolean holdsKeys(Change.DropIndex change) {
    String name = ddl.quote(change.subject());
    return change.index().options().containsKey("only")
        && before.tables().values().stream()
            .anyMatch(table -> name.equals(table.options().get("partition of")));
  }

  /** What is a part of the parent's index goes with that. */
  private boolean attached(ObjectName table, Map<String, String> options) {
    boolean partition =
        before.table(table).filter(t -> t.options().containsKey("partition of")).isPresent();
    return partition && options.containsKey("attached to");
  }

  /** Heirs and partitions have defaults of their own. */
  private boolean parent(ObjectName table) {
    if (before.table(table).filter(t -> t.options().containsKey("partition by")).isPresent()) {
      return true;
    }
    String name = ddl.quote(table);
    return before.tables().values().stream()
        .anyMatch(other -> other.options().getOrDefault("inherits", "").contains(name));
  }
}
