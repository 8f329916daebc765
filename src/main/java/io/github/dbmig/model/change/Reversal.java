package io.github.dbmig.model.change;

/** The change that takes another one back. */
final class Reversal implements Cases<Change> {
  @Override
  public Change addNamespace(Change.AddNamespace change) {
    return new Change.DropNamespace(change.name());
  }

  @Override
  public Change dropNamespace(Change.DropNamespace change) {
    return new Change.AddNamespace(change.name());
  }

  @Override
  public Change addTable(Change.AddTable change) {
    return new Change.DropTable(change.table());
  }

  @Override
  public Change dropTable(Change.DropTable change) {
    return new Change.AddTable(change.table());
  }

  @Override
  public Change renameTable(Change.RenameTable change) {
    return new Change.RenameTable(change.to(), change.from());
  }

  @Override
  public Change alterTable(Change.AlterTable change) {
    return new Change.AlterTable(change.to(), change.from());
  }

  @Override
  public Change addColumn(Change.AddColumn change) {
    return new Change.DropColumn(change.subject(), change.column());
  }

  @Override
  public Change dropColumn(Change.DropColumn change) {
    return new Change.AddColumn(change.subject(), change.column(), false);
  }

  @Override
  public Change renameColumn(Change.RenameColumn change) {
    return new Change.RenameColumn(
        change.subject(),
        change.to(),
        change.from(),
        change.rewrites().stream().map(Rewrite::reverse).toList());
  }

  @Override
  public Change alterColumnType(Change.AlterColumnType change) {
    return new Change.AlterColumnType(
        change.subject(), change.column(), change.to(), change.from());
  }

  @Override
  public Change setNotNull(Change.SetNotNull change) {
    return new Change.DropNotNull(change.subject(), change.column());
  }

  @Override
  public Change dropNotNull(Change.DropNotNull change) {
    return new Change.SetNotNull(change.subject(), change.column());
  }

  @Override
  public Change setDefault(Change.SetDefault change) {
    return new Change.SetDefault(change.subject(), change.column(), change.to(), change.from());
  }

  @Override
  public Change alterColumn(Change.AlterColumn change) {
    return new Change.AlterColumn(change.subject(), change.to(), change.from());
  }

  @Override
  public Change addKey(Change.AddKey change) {
    return new Change.DropKey(change.subject(), change.key());
  }

  @Override
  public Change dropKey(Change.DropKey change) {
    return new Change.AddKey(change.subject(), change.key());
  }

  @Override
  public Change indexToKey(Change.IndexToKey change) {
    return new Change.KeyToIndex(change.subject(), change.key(), change.index());
  }

  @Override
  public Change keyToIndex(Change.KeyToIndex change) {
    return new Change.IndexToKey(change.subject(), change.index(), change.key());
  }

  @Override
  public Change addCheck(Change.AddCheck change) {
    return new Change.DropCheck(change.subject(), change.check());
  }

  @Override
  public Change dropCheck(Change.DropCheck change) {
    return new Change.AddCheck(change.subject(), change.check());
  }

  @Override
  public Change alterCheck(Change.AlterCheck change) {
    return new Change.AlterCheck(change.subject(), change.to(), change.from());
  }

  @Override
  public Change addForeignKey(Change.AddForeignKey change) {
    return new Change.DropForeignKey(change.subject(), change.key());
  }

  @Override
  public Change dropForeignKey(Change.DropForeignKey change) {
    return new Change.AddForeignKey(change.subject(), change.key());
  }

  @Override
  public Change alterForeignKey(Change.AlterForeignKey change) {
    return new Change.AlterForeignKey(change.subject(), change.to(), change.from());
  }

  @Override
  public Change addIndex(Change.AddIndex change) {
    return new Change.DropIndex(change.subject(), change.index());
  }

  @Override
  public Change dropIndex(Change.DropIndex change) {
    return new Change.AddIndex(change.subject(), change.index());
  }

  @Override
  public Change renameIndex(Change.RenameIndex change) {
    return new Change.RenameIndex(change.subject(), change.to(), change.from());
  }

  @Override
  public Change addTrigger(Change.AddTrigger change) {
    return new Change.DropTrigger(change.subject(), change.trigger());
  }

  @Override
  public Change dropTrigger(Change.DropTrigger change) {
    return new Change.AddTrigger(change.subject(), change.trigger());
  }

  @Override
  public Change addObject(Change.AddObject change) {
    return new Change.DropObject(change.object());
  }

  @Override
  public Change dropObject(Change.DropObject change) {
    return new Change.AddObject(change.object());
  }

  @Override
  public Change alterObject(Change.AlterObject change) {
    return new Change.AlterObject(change.to(), change.from());
  }
}
