package io.github.dbmig.database.dialect.sqlite.ddl;

import io.github.dbmig.model.change.Cases;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Generation;
import io.github.dbmig.model.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** The statements SQLite has for a change; none where only a copy of the table can make it. */
record SqliteStatements(SqliteDdl ddl) implements Cases<List<String>> {
  @Override
  public List<String> addNamespace(Change.AddNamespace change) {
    return List.of();
  }

  @Override
  public List<String> dropNamespace(Change.DropNamespace change) {
    return List.of();
  }

  @Override
  public List<String> addTable(Change.AddTable change) {
    Schema after = Schema.of(List.of(), List.of(change.table()), List.of());
    String body = new SqliteRebuild(ddl, after, after, List.of(change)).body();
    List<String> sql = new ArrayList<>();
    sql.add("CREATE TABLE " + ddl.quote(change.subject()) + " " + body);
    change.table().indexes().values().forEach(i -> sql.add(ddl.index(change.subject(), i)));
    change.table().triggers().values().forEach(t -> sql.add(t.definition()));
    return sql;
  }

  @Override
  public List<String> dropTable(Change.DropTable change) {
    return List.of("DROP TABLE " + ddl.quote(change.subject()));
  }

  @Override
  public List<String> renameTable(Change.RenameTable change) {
    return List.of(
        "ALTER TABLE " + ddl.quote(change.from()) + " RENAME TO " + ddl.quote(change.to()));
  }

  @Override
  public List<String> alterTable(Change.AlterTable change) {
    return List.of();
  }

  @Override
  public List<String> addColumn(Change.AddColumn change) {
    boolean stored = change.column().generation().kind() == Generation.Kind.STORED;
    boolean empty = change.column().notNull() && !change.column().hasDefault();
    return stored || empty && !change.instant()
        ? List.of()
        : List.of(
            "ALTER TABLE "
                + ddl.quote(change.subject())
                + " ADD COLUMN "
                + ddl.column(change.column()));
  }

  @Override
  public List<String> dropColumn(Change.DropColumn change) {
    return List.of(
        "ALTER TABLE "
            + ddl.quote(change.subject())
            + " DROP COLUMN "
            + ddl.quote(change.column().name()));
  }

  @Override
  public List<String> renameColumn(Change.RenameColumn change) {
    return List.of(
        "ALTER TABLE "
            + ddl.quote(change.subject())
            + " RENAME COLUMN "
            + ddl.quote(change.from())
            + " TO "
            + ddl.quote(change.to()));
  }

  @Override
  public List<String> alterColumnType(Change.AlterColumnType change) {
    return List.of();
  }

  @Override
  public List<String> setNotNull(Change.SetNotNull change) {
    return List.of();
  }

  @Override
  public List<String> dropNotNull(Change.DropNotNull change) {
    return List.of();
  }

  @Override
  public List<String> setDefault(Change.SetDefault change) {
    return List.of();
  }

  @Override
  public List<String> alterColumn(Change.AlterColumn change) {
    return List.of();
  }

  @Override
  public List<String> addKey(Change.AddKey change) {
    return List.of();
  }

  @Override
  public List<String> dropKey(Change.DropKey change) {
    return List.of();
  }

  @Override
  public List<String> indexToKey(Change.IndexToKey change) {
    return List.of();
  }

  @Override
  public List<String> keyToIndex(Change.KeyToIndex change) {
    return List.of();
  }

  @Override
  public List<String> addCheck(Change.AddCheck change) {
    return List.of();
  }

  @Override
  public List<String> dropCheck(Change.DropCheck change) {
    return List.of();
  }

  @Override
  public List<String> alterCheck(Change.AlterCheck change) {
    return List.of();
  }

  @Override
  public List<String> addForeignKey(Change.AddForeignKey change) {
    return List.of();
  }

  @Override
  public List<String> dropForeignKey(Change.DropForeignKey change) {
    return List.of();
  }

  @Override
  public List<String> alterForeignKey(Change.AlterForeignKey change) {
    return List.of();
  }

  @Override
  public List<String> addIndex(Change.AddIndex change) {
    return List.of(ddl.index(change.subject(), change.index()));
  }

  @Override
  public List<String> dropIndex(Change.DropIndex change) {
    return List.of("DROP INDEX " + ddl.quote(change.index().name()));
  }

  @Override
  public List<String> renameIndex(Change.RenameIndex change) {
    return List.of();
  }

  @Override
  public List<String> addTrigger(Change.AddTrigger change) {
    return List.of(change.trigger().definition());
  }

  @Override
  public List<String> dropTrigger(Change.DropTrigger change) {
    return List.of("DROP TRIGGER " + ddl.quote(change.trigger().name()));
  }

  @Override
  public List<String> addObject(Change.AddObject change) {
    return List.of(change.object().definition());
  }

  @Override
  public List<String> dropObject(Change.DropObject change) {
    return List.of("DROP VIEW " + ddl.quote(change.object().name()));
  }

  @Override
  public List<String> alterObject(Change.AlterObject change) {
    List<String> sql = new java.util.ArrayList<>(dropObject(new Change.DropObject(change.from())));
    sql.addAll(addObject(new Change.AddObject(change.to())));
    return sql;
  }
}
