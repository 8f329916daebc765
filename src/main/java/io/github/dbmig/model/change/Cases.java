package io.github.dbmig.model.change;

/**
 * One function for each kind of {@link Change}. All are abstract, so that a new kind makes the
 * compiler list every place that must decide (Java 17 has no pattern switch).
 */
public interface Cases<R> {
  R addNamespace(Change.AddNamespace change);

  R dropNamespace(Change.DropNamespace change);

  R addTable(Change.AddTable change);

  R dropTable(Change.DropTable change);

  R renameTable(Change.RenameTable change);

  R alterTable(Change.AlterTable change);

  R addColumn(Change.AddColumn change);

  R dropColumn(Change.DropColumn change);

  R renameColumn(Change.RenameColumn change);

  R alterColumnType(Change.AlterColumnType change);

  R setNotNull(Change.SetNotNull change);

  R dropNotNull(Change.DropNotNull change);

  R setDefault(Change.SetDefault change);

  R alterColumn(Change.AlterColumn change);

  R addKey(Change.AddKey change);

  R dropKey(Change.DropKey change);

  R indexToKey(Change.IndexToKey change);

  R keyToIndex(Change.KeyToIndex change);

  R addCheck(Change.AddCheck change);

  R dropCheck(Change.DropCheck change);

  R alterCheck(Change.AlterCheck change);

  R addForeignKey(Change.AddForeignKey change);

  R dropForeignKey(Change.DropForeignKey change);

  R alterForeignKey(Change.AlterForeignKey change);

  R addIndex(Change.AddIndex change);

  R dropIndex(Change.DropIndex change);

  R renameIndex(Change.RenameIndex change);

  R addTrigger(Change.AddTrigger change);

  R dropTrigger(Change.DropTrigger change);

  R addObject(Change.AddObject change);

  R dropObject(Change.DropObject change);

  R alterObject(Change.AlterObject change);
}
