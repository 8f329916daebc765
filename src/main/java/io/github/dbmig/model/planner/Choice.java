package io.github.dbmig.model.planner;

import io.github.dbmig.model.change.Cases;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.server.LockLevel;

/** Which strategy plans which change. */
record Choice(Scene scene, Draft draft) implements Cases<Void> {
  private Void direct(Change change, String name, LockLevel lock) {
    Direct.plan(change, name, lock, scene, draft);
    return null;
  }

  @Override
  public Void addNamespace(Change.AddNamespace change) {
    return direct(change, "add_schema_" + change.name(), LockLevel.NONE);
  }

  @Override
  public Void dropNamespace(Change.DropNamespace change) {
    throw Refusal.unplanned(change);
  }

  @Override
  public Void addTable(Change.AddTable change) {
    return direct(change, "add_" + change.subject().name(), LockLevel.NONE);
  }

  @Override
  public Void dropTable(Change.DropTable change) {
    throw Refusal.unplanned(change);
  }

  @Override
  public Void renameTable(Change.RenameTable change) {
    throw Refusal.unplanned(change);
  }

  @Override
  public Void alterTable(Change.AlterTable change) {
    throw Refusal.unplanned(change);
  }

  @Override
  public Void addColumn(Change.AddColumn change) {
    if (change.instant()) {
      return direct(change, "add_" + change.column().name(), LockLevel.ALL);
    }
    FillColumn.plan(change, scene, draft);
    return null;
  }

  @Override
  public Void dropColumn(Change.DropColumn change) {
    throw Refusal.unplanned(change);
  }

  @Override
  public Void renameColumn(Change.RenameColumn change) {
    CopyColumn.plan(change, scene, draft);
    return null;
  }

  @Override
  public Void alterColumnType(Change.AlterColumnType change) {
    throw Refusal.unplanned(change);
  }

  @Override
  public Void setNotNull(Change.SetNotNull change) {
    throw Refusal.unplanned(change);
  }

  @Override
  public Void dropNotNull(Change.DropNotNull change) {
    throw Refusal.unplanned(change);
  }

  @Override
  public Void setDefault(Change.SetDefault change) {
    throw Refusal.unplanned(change);
  }

  @Override
  public Void addKey(Change.AddKey change) {
    throw Refusal.unplanned(change);
  }

  @Override
  public Void dropKey(Change.DropKey change) {
    throw Refusal.unplanned(change);
  }

  @Override
  public Void indexToKey(Change.IndexToKey change) {
    throw Refusal.unplanned(change);
  }

  @Override
  public Void keyToIndex(Change.KeyToIndex change) {
    throw Refusal.unplanned(change);
  }

  @Override
  public Void addCheck(Change.AddCheck change) {
    throw Refusal.unplanned(change);
  }

  @Override
  public Void dropCheck(Change.DropCheck change) {
    throw Refusal.unplanned(change);
  }

  @Override
  public Void alterCheck(Change.AlterCheck change) {
    throw Refusal.unplanned(change);
  }

  @Override
  public Void addForeignKey(Change.AddForeignKey change) {
    throw Refusal.unplanned(change);
  }

  @Override
  public Void dropForeignKey(Change.DropForeignKey change) {
    throw Refusal.unplanned(change);
  }

  @Override
  public Void alterForeignKey(Change.AlterForeignKey change) {
    throw Refusal.unplanned(change);
  }

  @Override
  public Void addIndex(Change.AddIndex change) {
    Direct.index(change, scene, draft);
    return null;
  }

  @Override
  public Void dropIndex(Change.DropIndex change) {
    throw Refusal.unplanned(change);
  }

  @Override
  public Void renameIndex(Change.RenameIndex change) {
    throw Refusal.unplanned(change);
  }

  @Override
  public Void addTrigger(Change.AddTrigger change) {
    throw Refusal.unplanned(change);
  }

  @Override
  public Void dropTrigger(Change.DropTrigger change) {
    throw Refusal.unplanned(change);
  }

  @Override
  public Void addObject(Change.AddObject change) {
    throw Refusal.unplanned(change);
  }

  @Override
  public Void dropObject(Change.DropObject change) {
    throw Refusal.unplanned(change);
  }

  @Override
  public Void alterColumn(Change.AlterColumn change) {
    if (!change.from().generation().equals(change.to().generation())
        || !change.from().collation().equals(change.to().collation())) {
      throw Refusal.unplanned(change);
    }
    return direct(change, "alter_" + change.to().name(), LockLevel.DDL);
  }

  @Override
  public Void alterObject(Change.AlterObject change) {
    throw Refusal.unplanned(change);
  }
}
