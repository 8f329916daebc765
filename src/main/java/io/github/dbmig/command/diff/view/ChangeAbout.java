package io.github.dbmig.command.diff.view;

import io.github.dbmig.command.result.schema.About;
import io.github.dbmig.model.change.Cases;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Check;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.StoredObject;
import java.util.Locale;

/** What a change is about, under its name after the change. */
public final class ChangeAbout implements Cases<About> {
  private static final ChangeAbout CASES = new ChangeAbout();

  private ChangeAbout() {}

  public static About of(Change change) {
    return change.match(CASES);
  }

  /** What hangs on a relation is a part of it. */
  static About of(StoredObject object) {
    String type = object.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    ObjectName name = object.name();
    return object.kind().hangs()
        ? new About(
            name.schema(),
            name.name(),
            type,
            object.signature().isEmpty() ? type : object.signature())
        : new About(name.schema(), name.name() + object.signature(), type, "");
  }

  static About of(ObjectName table, String type, String part) {
    return new About(table.schema(), table.name(), type, part);
  }

  private static About namespace(String name) {
    return new About(name, "", "schema", "");
  }

  private static About table(ObjectName name) {
    return of(name, "table", "");
  }

  private static About column(ObjectName table, String column) {
    return of(table, Parts.COLUMN, column);
  }

  private static About key(ObjectName table, Key key) {
    return of(table, Parts.type(key), named(key.name(), PartText.of(key)));
  }

  private static About check(ObjectName table, Check check) {
    return of(table, Parts.CHECK, named(check.name(), PartText.of(check)));
  }

  private static About reference(ObjectName table, ForeignKey key) {
    return of(table, Parts.FOREIGN_KEY, named(key.name(), PartText.columns(key.columns())));
  }

  private static About index(ObjectName table, String index) {
    return of(table, Parts.INDEX, index);
  }

  private static About trigger(ObjectName table, String trigger) {
    return of(table, Parts.TRIGGER, trigger);
  }

  private static String named(String name, String text) {
    return name.isEmpty() ? text : name;
  }

  @Override
  public About addNamespace(Change.AddNamespace change) {
    return namespace(change.name());
  }

  @Override
  public About dropNamespace(Change.DropNamespace change) {
    return namespace(change.name());
  }

  @Override
  public About addTable(Change.AddTable change) {
    return table(change.subject());
  }

  @Override
  public About dropTable(Change.DropTable change) {
    return table(change.subject());
  }

  @Override
  public About renameTable(Change.RenameTable change) {
    return table(change.to());
  }

  @Override
  public About alterTable(Change.AlterTable change) {
    return table(change.subject());
  }

  @Override
  public About addColumn(Change.AddColumn change) {
    return column(change.subject(), change.column().name());
  }

  @Override
  public About dropColumn(Change.DropColumn change) {
    return column(change.subject(), change.column().name());
  }

  @Override
  public About renameColumn(Change.RenameColumn change) {
    return column(change.subject(), change.to());
  }

  @Override
  public About alterColumnType(Change.AlterColumnType change) {
    return column(change.subject(), change.column());
  }

  @Override
  public About setNotNull(Change.SetNotNull change) {
    return column(change.subject(), change.column());
  }

  @Override
  public About dropNotNull(Change.DropNotNull change) {
    return column(change.subject(), change.column());
  }

  @Override
  public About setDefault(Change.SetDefault change) {
    return column(change.subject(), change.column());
  }

  @Override
  public About alterColumn(Change.AlterColumn change) {
    return column(change.subject(), change.to().name());
  }

  @Override
  public About addKey(Change.AddKey change) {
    return key(change.subject(), change.key());
  }

  @Override
  public About dropKey(Change.DropKey change) {
    return key(change.subject(), change.key());
  }

  @Override
  public About indexToKey(Change.IndexToKey change) {
    return key(change.subject(), change.key());
  }

  @Override
  public About keyToIndex(Change.KeyToIndex change) {
    return index(change.subject(), change.index().name());
  }

  @Override
  public About addCheck(Change.AddCheck change) {
    return check(change.subject(), change.check());
  }

  @Override
  public About dropCheck(Change.DropCheck change) {
    return check(change.subject(), change.check());
  }

  @Override
  public About alterCheck(Change.AlterCheck change) {
    return check(change.subject(), change.to());
  }

  @Override
  public About addForeignKey(Change.AddForeignKey change) {
    return reference(change.subject(), change.key());
  }

  @Override
  public About dropForeignKey(Change.DropForeignKey change) {
    return reference(change.subject(), change.key());
  }

  @Override
  public About alterForeignKey(Change.AlterForeignKey change) {
    return reference(change.subject(), change.to());
  }

  @Override
  public About addIndex(Change.AddIndex change) {
    return index(change.subject(), change.index().name());
  }

  @Override
  public About dropIndex(Change.DropIndex change) {
    return index(change.subject(), change.index().name());
  }

  @Override
  public About renameIndex(Change.RenameIndex change) {
    return index(change.subject(), change.to());
  }

  @Override
  public About addTrigger(Change.AddTrigger change) {
    return trigger(change.subject(), change.trigger().name());
  }

  @Override
  public About dropTrigger(Change.DropTrigger change) {
    return trigger(change.subject(), change.trigger().name());
  }

  @Override
  public About addObject(Change.AddObject change) {
    return of(change.object());
  }

  @Override
  public About dropObject(Change.DropObject change) {
    return of(change.object());
  }

  @Override
  public About alterObject(Change.AlterObject change) {
    return of(change.to());
  }
}
