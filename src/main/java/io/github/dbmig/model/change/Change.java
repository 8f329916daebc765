package io.github.dbmig.model.change;

import io.github.dbmig.model.schema.Check;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.Table;
import io.github.dbmig.model.schema.Trigger;
import java.util.List;

/**
 * One difference between two schemas, with what is needed to take it back. A change is valid only
 * in the schema that its predecessors made.
 */
public sealed interface Change {
  <R> R match(Cases<R> cases);

  /** The change that takes this one back. */
  default Change reverse() {
    return match(new Reversal());
  }

  /** The table it is about; the object's own name for what is no table. */
  ObjectName subject();

  /** What it does, for people. */
  default String text() {
    return match(new Description());
  }

  record AddNamespace(String name) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.addNamespace(this);
    }

    @Override
    public ObjectName subject() {
      return new ObjectName("", name);
    }
  }

  record DropNamespace(String name) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.dropNamespace(this);
    }

    @Override
    public ObjectName subject() {
      return new ObjectName("", name);
    }
  }

  record AddTable(Table table) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.addTable(this);
    }

    @Override
    public ObjectName subject() {
      return table.name();
    }
  }

  record DropTable(Table table) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.dropTable(this);
    }

    @Override
    public ObjectName subject() {
      return table.name();
    }
  }

  record RenameTable(ObjectName from, ObjectName to) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.renameTable(this);
    }

    @Override
    public ObjectName subject() {
      return from;
    }
  }

  /** Options or comment of a table: {@code from} and {@code to} differ in nothing else. */
  record AlterTable(Table from, Table to) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.alterTable(this);
    }

    @Override
    public ObjectName subject() {
      return from.name();
    }
  }

  /**
   * @param instant the server added it to a table with a row without touching that row, when it was
   *     tried
   */
  record AddColumn(ObjectName subject, Column column, boolean instant) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.addColumn(this);
    }
  }

  /** Nothing may hang on the column any more: keys, checks and indexes have their own changes. */
  record DropColumn(ObjectName subject, Column column) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.dropColumn(this);
    }
  }

  /**
   * @param rewrites texts that the server changed along with the name
   */
  record RenameColumn(ObjectName subject, String from, String to, List<Rewrite> rewrites)
      implements Change {
    public RenameColumn {
      rewrites = List.copyOf(rewrites);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.renameColumn(this);
    }
  }

  record AlterColumnType(ObjectName subject, String column, String from, String to)
      implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.alterColumnType(this);
    }
  }

  record SetNotNull(ObjectName subject, String column) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.setNotNull(this);
    }
  }

  record DropNotNull(ObjectName subject, String column) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.dropNotNull(this);
    }
  }

  /**
   * @param from the former default's expression, empty for none; so too {@code to}
   */
  record SetDefault(ObjectName subject, String column, String from, String to) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.setDefault(this);
    }
  }

  /** Generation, collation, comment or options of a column; nothing else differs. */
  record AlterColumn(ObjectName subject, Column from, Column to) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.alterColumn(this);
    }
  }

  record AddKey(ObjectName subject, Key key) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.addKey(this);
    }
  }

  record DropKey(ObjectName subject, Key key) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.dropKey(this);
    }
  }

  /** A unique index becomes the key, without a second build. */
  record IndexToKey(ObjectName subject, Index index, Key key) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.indexToKey(this);
    }
  }

  /** The key goes, and a unique index over the same columns stands in for it. */
  record KeyToIndex(ObjectName subject, Key key, Index index) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.keyToIndex(this);
    }
  }

  record AddCheck(ObjectName subject, Check check) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.addCheck(this);
    }
  }

  record DropCheck(ObjectName subject, Check check) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.dropCheck(this);
    }
  }

  /** From and to may differ in name, or in being validated. */
  record AlterCheck(ObjectName subject, Check from, Check to) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.alterCheck(this);
    }
  }

  record AddForeignKey(ObjectName subject, ForeignKey key) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.addForeignKey(this);
    }
  }

  record DropForeignKey(ObjectName subject, ForeignKey key) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.dropForeignKey(this);
    }
  }

  /** From and to may differ in name, or in being validated. */
  record AlterForeignKey(ObjectName subject, ForeignKey from, ForeignKey to) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.alterForeignKey(this);
    }
  }

  record AddIndex(ObjectName subject, Index index) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.addIndex(this);
    }
  }

  record DropIndex(ObjectName subject, Index index) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.dropIndex(this);
    }
  }

  record RenameIndex(ObjectName subject, String from, String to) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.renameIndex(this);
    }
  }

  record AddTrigger(ObjectName subject, Trigger trigger) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.addTrigger(this);
    }
  }

  record DropTrigger(ObjectName subject, Trigger trigger) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.dropTrigger(this);
    }
  }

  record AddObject(StoredObject object) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.addObject(this);
    }

    @Override
    public ObjectName subject() {
      return object.name();
    }
  }

  record DropObject(StoredObject object) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.dropObject(this);
    }

    @Override
    public ObjectName subject() {
      return object.name();
    }
  }

  /** The engine changes it in place: {@code from} and {@code to} are one and the same object. */
  record AlterObject(StoredObject from, StoredObject to) implements Change {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.alterObject(this);
    }

    @Override
    public ObjectName subject() {
      return to.name();
    }
  }
}
