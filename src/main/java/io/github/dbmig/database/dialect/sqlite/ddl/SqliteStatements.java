package io.github.dbmig.database.dialect.sqlite.ddl;

import io.github.dbmig.database.dialect.sqlite.text.TableWriter;
import io.github.dbmig.model.change.Cases;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.StoredObject;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements SQLite has for a change; none where only a copy of the table can make it.
 *
 * @param now the schema that the change meets
 */
record SqliteStatements(SqliteDdl ddl, Schema now) implements Cases<List<String>> {
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
    List<String> sql =
        new ArrayList<>(Names.free(now, change.subject(), change.table().indexes().values()));
    sql.add("CREATE TABLE " + ddl.quote(change.subject()) + " " + TableWriter.body(change.table()));
    change.table().indexes().values().forEach(i -> sql.add(ddl.index(change.subject(), i)));
    change.table().triggers().values().forEach(t -> sql.add(t.definition()));
    return sql;
  }

  /** With foreign keys enforced the children's rows would go along. */
  @Override
  public List<String> dropTable(Change.DropTable change) {
    return Children.drop(now, change.table());
  }

  /** SQLite takes a name in another case for the name it has. */
  @Override
  public List<String> renameTable(Change.RenameTable change) {
    if (!change.from().name().equalsIgnoreCase(change.to().name())) {
      return List.of(rename(ddl.quote(change.from()), ddl.quote(change.to())));
    }
    String between = ddl.quote("dbmig_new_" + change.to().name());
    return List.of(
        "PRAGMA legacy_alter_table = ON",
        rename(ddl.quote(change.from()), between),
        rename(between, ddl.quote(change.to())),
        "PRAGMA legacy_alter_table = OFF");
  }

  private static String rename(String from, String to) {
    return "ALTER TABLE " + from + " RENAME TO " + to;
  }

  @Override
  public List<String> alterTable(Change.AlterTable change) {
    return List.of();
  }

  @Override
  public List<String> addColumn(Change.AddColumn change) {
    return change.instant() || InPlace.adds(change.column())
        ? List.of(
            "ALTER TABLE "
                + ddl.quote(change.subject())
                + " ADD COLUMN "
                + ddl.column(change.column()))
        : List.of();
  }

  @Override
  public List<String> dropColumn(Change.DropColumn change) {
    return InPlace.drops(now, change)
        ? List.of(
            "ALTER TABLE "
                + ddl.quote(change.subject())
                + " DROP COLUMN "
                + ddl.quote(change.column().name()))
        : List.of();
  }

  /** Nothing follows a name that only changes its case, so that no text is to be rewritten. */
  @Override
  public List<String> renameColumn(Change.RenameColumn change) {
    return change.from().equalsIgnoreCase(change.to())
        ? List.of()
        : List.of(
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
    List<String> sql = new ArrayList<>(Names.free(now, change.subject(), List.of(change.index())));
    sql.add(ddl.index(change.subject(), change.index()));
    return sql;
  }

  @Override
  public List<String> dropIndex(Change.DropIndex change) {
    return List.of("DROP INDEX IF EXISTS " + ddl.quote(change.index().name()));
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
    return List.of("DROP TRIGGER IF EXISTS " + ddl.quote(change.trigger().name()));
  }

  @Override
  public List<String> addObject(Change.AddObject change) {
    return List.of(change.object().definition());
  }

  /** A trigger of a view may be gone with it. */
  @Override
  public List<String> dropObject(Change.DropObject change) {
    StoredObject object = change.object();
    return switch (object.kind()) {
      case TRIGGER -> List.of("DROP TRIGGER IF EXISTS " + ddl.quote(object.signature()));
      case VIRTUAL_TABLE -> List.of("DROP TABLE " + ddl.quote(object.name()));
      default -> List.of("DROP VIEW " + ddl.quote(object.name()));
    };
  }

  @Override
  public List<String> alterObject(Change.AlterObject change) {
    return new VirtualTable(change.from(), change.to()).statements();
  }
}
