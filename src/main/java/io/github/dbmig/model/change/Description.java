package io.github.dbmig.model.change;

import io.github.dbmig.model.schema.Key;
import java.util.List;

/** A change in words. */
final class Description implements Cases<String> {
  @Override
  public String addNamespace(Change.AddNamespace change) {
    return "add schema " + change.name();
  }

  @Override
  public String dropNamespace(Change.DropNamespace change) {
    return "drop schema " + change.name();
  }

  @Override
  public String addTable(Change.AddTable change) {
    return "add table " + change.subject();
  }

  @Override
  public String dropTable(Change.DropTable change) {
    return "drop table " + change.subject();
  }

  @Override
  public String renameTable(Change.RenameTable change) {
    return "rename table " + change.from() + " to " + change.to();
  }

  @Override
  public String alterTable(Change.AlterTable change) {
    return "alter options of table " + change.subject();
  }

  @Override
  public String addColumn(Change.AddColumn change) {
    return "add column "
        + change.subject()
        + "."
        + change.column().name()
        + " "
        + change.column().type()
        + (change.column().notNull() ? " not null" : "");
  }

  @Override
  public String dropColumn(Change.DropColumn change) {
    return "drop column " + change.subject() + "." + change.column().name();
  }

  @Override
  public String renameColumn(Change.RenameColumn change) {
    return "rename column " + change.subject() + "." + change.from() + " to " + change.to();
  }

  @Override
  public String alterColumnType(Change.AlterColumnType change) {
    return "change type of column "
        + change.subject()
        + "."
        + change.column()
        + " from "
        + change.from()
        + " to "
        + change.to();
  }

  @Override
  public String setNotNull(Change.SetNotNull change) {
    return "set not null on column " + change.subject() + "." + change.column();
  }

  @Override
  public String dropNotNull(Change.DropNotNull change) {
    return "drop not null of column " + change.subject() + "." + change.column();
  }

  @Override
  public String setDefault(Change.SetDefault change) {
    return (change.to().isEmpty() ? "drop default of column " : "set default of column ")
        + change.subject()
        + "."
        + change.column();
  }

  @Override
  public String alterColumn(Change.AlterColumn change) {
    return "alter column " + change.subject() + "." + change.from().name();
  }

  @Override
  public String addKey(Change.AddKey change) {
    return "add "
        + kind(change.key())
        + " on "
        + change.subject()
        + columns(change.key().columns());
  }

  @Override
  public String dropKey(Change.DropKey change) {
    return "drop "
        + kind(change.key())
        + " on "
        + change.subject()
        + columns(change.key().columns());
  }

  @Override
  public String indexToKey(Change.IndexToKey change) {
    return "make index "
        + change.index().name()
        + " the "
        + kind(change.key())
        + " of "
        + change.subject();
  }

  @Override
  public String keyToIndex(Change.KeyToIndex change) {
    return "replace the " + kind(change.key()) + " of " + change.subject() + " by an index";
  }

  @Override
  public String addCheck(Change.AddCheck change) {
    return "add check " + change.check().name() + " on " + change.subject();
  }

  @Override
  public String dropCheck(Change.DropCheck change) {
    return "drop check " + change.check().name() + " on " + change.subject();
  }

  @Override
  public String alterCheck(Change.AlterCheck change) {
    return (change.to().validated() == change.from().validated() ? "rename" : "validate")
        + " check "
        + change.from().name()
        + " on "
        + change.subject();
  }

  @Override
  public String addForeignKey(Change.AddForeignKey change) {
    return "add foreign key "
        + change.subject()
        + columns(change.key().columns())
        + " to "
        + change.key().target();
  }

  @Override
  public String dropForeignKey(Change.DropForeignKey change) {
    return "drop foreign key "
        + change.subject()
        + columns(change.key().columns())
        + " to "
        + change.key().target();
  }

  @Override
  public String alterForeignKey(Change.AlterForeignKey change) {
    return (change.to().validated() == change.from().validated() ? "rename" : "validate")
        + " foreign key "
        + change.from().name()
        + " on "
        + change.subject();
  }

  @Override
  public String addIndex(Change.AddIndex change) {
    return "add index " + change.index().name() + " on " + change.subject();
  }

  @Override
  public String dropIndex(Change.DropIndex change) {
    return "drop index " + change.index().name() + " on " + change.subject();
  }

  @Override
  public String renameIndex(Change.RenameIndex change) {
    return "rename index " + change.from() + " to " + change.to();
  }

  @Override
  public String addTrigger(Change.AddTrigger change) {
    return "add trigger " + change.trigger().name() + " on " + change.subject();
  }

  @Override
  public String dropTrigger(Change.DropTrigger change) {
    return "drop trigger " + change.trigger().name() + " on " + change.subject();
  }

  @Override
  public String addObject(Change.AddObject change) {
    return "add " + change.object().id();
  }

  @Override
  public String dropObject(Change.DropObject change) {
    return "drop " + change.object().id();
  }

  @Override
  public String alterObject(Change.AlterObject change) {
    return "alter " + change.to().id();
  }

  private static String kind(Key key) {
    return key.kind() == Key.Kind.PRIMARY ? "primary key" : "unique constraint";
  }

  private static String columns(List<String> columns) {
    return "(" + String.join(", ", columns) + ")";
  }
}
