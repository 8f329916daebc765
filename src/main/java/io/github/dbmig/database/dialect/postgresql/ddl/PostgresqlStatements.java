package io.github.dbmig.database.dialect.postgresql.ddl;

import io.github.dbmig.model.change.Cases;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements for each change.
 *
 * @param online indexes are built and dropped beside the writers
 */
record PostgresqlStatements(PostgresqlDdl ddl, boolean online) implements Cases<List<String>> {
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
    Table table = change.table();
    List<String> parts = new ArrayList<>();
    table.columns().values().forEach(column -> parts.add(ddl.columnSql(column)));
    table.keys().forEach(key -> parts.add(ddl.key(key)));
    table.checks().forEach(check -> parts.add(ddl.check(check)));
    table.foreignKeys().forEach(key -> parts.add(ddl.foreignKey(key)));
    List<String> sql = new ArrayList<>();
    sql.add(
        "CREATE TABLE " + ddl.quote(table.name()) + " (\n  " + String.join(",\n  ", parts) + "\n)");
    table.indexes().values().forEach(index -> sql.add(ddl.index(table.name(), index, false)));
    table.triggers().values().forEach(trigger -> sql.add(trigger.definition()));
    table.columns().values().forEach(column -> sql.addAll(comment(table.name(), column)));
    if (!table.comment().isEmpty()) {
      sql.add(
          "COMMENT ON TABLE "
              + ddl.quote(table.name())
              + " IS "
              + PostgresqlDdl.literal(table.comment()));
    }
    return sql;
  }

  @Override
  public List<String> dropTable(Change.DropTable change) {
    return List.of("DROP TABLE " + ddl.quote(change.subject()));
  }

  @Override
  public List<String> renameTable(Change.RenameTable change) {
    return alter(change.from(), "RENAME TO " + ddl.quote(change.to().name()));
  }

  @Override
  public List<String> alterTable(Change.AlterTable change) {
    String comment = change.to().comment();
    return List.of(
        "COMMENT ON TABLE "
            + ddl.quote(change.subject())
            + " IS "
            + (comment.isEmpty() ? "NULL" : PostgresqlDdl.literal(comment)));
  }

  @Override
  public List<String> addColumn(Change.AddColumn change) {
    List<String> sql =
        new ArrayList<>(alter(change.subject(), "ADD COLUMN " + ddl.columnSql(change.column())));
    sql.addAll(comment(change.subject(), change.column()));
    return sql;
  }

  @Override
  public List<String> dropColumn(Change.DropColumn change) {
    return alter(change.subject(), "DROP COLUMN " + ddl.quote(change.column().name()));
  }

  @Override
  public List<String> renameColumn(Change.RenameColumn change) {
    return alter(
        change.subject(),
        "RENAME COLUMN " + ddl.quote(change.from()) + " TO " + ddl.quote(change.to()));
  }

  @Override
  public List<String> alterColumnType(Change.AlterColumnType change) {
    return column(change.subject(), change.column(), "TYPE " + change.to());
  }

  @Override
  public List<String> setNotNull(Change.SetNotNull change) {
    return column(change.subject(), change.column(), "SET NOT NULL");
  }

  @Override
  public List<String> dropNotNull(Change.DropNotNull change) {
    return column(change.subject(), change.column(), "DROP NOT NULL");
  }

  @Override
  public List<String> setDefault(Change.SetDefault change) {
    return column(
        change.subject(),
        change.column(),
        change.to().isEmpty() ? "DROP DEFAULT" : "SET DEFAULT " + change.to());
  }

  @Override
  public List<String> alterColumn(Change.AlterColumn change) {
    return List.of(
        "COMMENT ON COLUMN "
            + ddl.quote(change.subject())
            + "."
            + ddl.quote(change.to().name())
            + " IS "
            + (change.to().comment().isEmpty()
                ? "NULL"
                : PostgresqlDdl.literal(change.to().comment())));
  }

  @Override
  public List<String> addKey(Change.AddKey change) {
    return alter(change.subject(), "ADD " + ddl.key(change.key()));
  }

  @Override
  public List<String> dropKey(Change.DropKey change) {
    return constraint(change.subject(), change.key().name());
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
    sql.add(ddl.index(change.subject(), change.index(), online));
    return sql;
  }

  @Override
  public List<String> addCheck(Change.AddCheck change) {
    return alter(change.subject(), "ADD " + ddl.check(change.check()));
  }

  @Override
  public List<String> dropCheck(Change.DropCheck change) {
    return constraint(change.subject(), change.check().name());
  }

  @Override
  public List<String> alterCheck(Change.AlterCheck change) {
    if (change.from().validated() && !change.to().validated()) {
      List<String> sql = new ArrayList<>(constraint(change.subject(), change.from().name()));
      sql.addAll(alter(change.subject(), "ADD " + ddl.check(change.to())));
      return sql;
    }
    return altered(change.subject(), change.from().name(), change.to().name());
  }

  @Override
  public List<String> addForeignKey(Change.AddForeignKey change) {
    return alter(change.subject(), "ADD " + ddl.foreignKey(change.key()));
  }

  @Override
  public List<String> dropForeignKey(Change.DropForeignKey change) {
    return constraint(change.subject(), change.key().name());
  }

  @Override
  public List<String> alterForeignKey(Change.AlterForeignKey change) {
    if (change.from().validated() && !change.to().validated()) {
      List<String> sql = new ArrayList<>(constraint(change.subject(), change.from().name()));
      sql.addAll(alter(change.subject(), "ADD " + ddl.foreignKey(change.to())));
      return sql;
    }
    return altered(change.subject(), change.from().name(), change.to().name());
  }

  @Override
  public List<String> addIndex(Change.AddIndex change) {
    return List.of(ddl.index(change.subject(), change.index(), online));
  }

  @Override
  public List<String> dropIndex(Change.DropIndex change) {
    return List.of(
        "DROP INDEX "
            + (online ? "CONCURRENTLY IF EXISTS " : "")
            + ddl.quote(change.subject().sibling(change.index().name())));
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
    return List.of(change.trigger().definition());
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

  private List<String> comment(ObjectName table, Column column) {
    return column.comment().isEmpty()
        ? List.of()
        : List.of(
            "COMMENT ON COLUMN "
                + ddl.quote(table)
                + "."
                + ddl.quote(column.name())
                + " IS "
                + PostgresqlDdl.literal(column.comment()));
  }
}
