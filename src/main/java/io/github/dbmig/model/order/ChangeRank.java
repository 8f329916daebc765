package io.github.dbmig.model.order;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.StoredObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which kinds of changes come first where no text tells: what hangs on others goes first. */
final class ChangeRank {
  private static final Set<StoredObject.Kind> VIEWS =
      Set.of(StoredObject.Kind.VIEW, StoredObject.Kind.MATERIALIZED_VIEW);

  private static final Set<StoredObject.Kind> SATELLITES =
      Set.of(StoredObject.Kind.COMMENT, StoredObject.Kind.OWNER, StoredObject.Kind.PRIVILEGES);

  private static final int LAST = 100;

  /** Drops of what tables use come last, when no table uses it any more. */
  private static final List<Class<? extends Change>> ORDER =
      List.of(
          Change.DropTrigger.class,
          Change.DropForeignKey.class,
          Change.DropIndex.class,
          Change.DropCheck.class,
          Change.DropKey.class,
          Change.KeyToIndex.class,
          Change.DropColumn.class,
          Change.DropTable.class,
          Change.RenameTable.class,
          Change.RenameColumn.class,
          Change.AddNamespace.class,
          Change.AddTable.class,
          Change.AddColumn.class,
          Change.AlterColumnType.class,
          Change.AlterColumn.class,
          Change.SetDefault.class,
          Change.DropNotNull.class,
          Change.SetNotNull.class,
          Change.AlterTable.class,
          Change.RenameIndex.class,
          Change.IndexToKey.class,
          Change.AddKey.class,
          Change.AddCheck.class,
          Change.AlterCheck.class,
          Change.AddIndex.class,
          Change.AddForeignKey.class,
          Change.AlterForeignKey.class,
          Change.AddObject.class,
          Change.AddTrigger.class,
          Change.DropObject.class,
          Change.DropNamespace.class);

  private ChangeRank() {}

  static int of(Change change, boolean comesAgain) {
    if (later(change) || tie(change)) {
      return 2 * LAST - 1;
    }
    if (kind(change).filter(StoredObject.Kind.EVENT_TRIGGER::equals).isPresent()) {
      return change instanceof Change.DropObject ? -LAST : 2 * LAST + 1;
    }
    if (change instanceof Change.DropObject drop && ofEventTrigger(drop.object())) {
      return -LAST - 1;
    }
    if (change instanceof Change.DropObject drop) {
      boolean view = VIEWS.contains(drop.object().kind());
      return view || comesAgain ? -2 : LAST + builtBefore(drop.object().kind());
    }
    if (change instanceof Change.DropNamespace) {
      return 2 * LAST;
    }
    if (change instanceof Change.AddObject add && SATELLITES.contains(add.object().kind())) {
      return 2 * LAST - 2;
    }
    if (change instanceof Change.AddObject add && !VIEWS.contains(add.object().kind())) {
      boolean routine = add.object().kind() == StoredObject.Kind.ROUTINE;
      return after(routine ? Change.AlterTable.class : Change.AddNamespace.class);
    }
    if (change instanceof Change.AlterObject alter) {
      return of(new Change.AddObject(alter.to()), false);
    }
    return 2 * ORDER.indexOf(change.getClass());
  }

  /** An event trigger may refuse whatever is said, but not what is said of itself. */
  private static boolean ofEventTrigger(StoredObject object) {
    return SATELLITES.contains(object.kind()) && object.signature().equals("EVENT TRIGGER");
  }

  /** What a sequence goes with, when both have their owners. */
  private static boolean tie(Change change) {
    return !(change instanceof Change.DropObject)
        && kind(change).filter(StoredObject.Kind.OWNED_BY::equals).isPresent();
  }

  /** Default privileges change what everything else is given. */
  private static boolean later(Change change) {
    return kind(change).filter(StoredObject.Kind.DEFAULT_PRIVILEGES::equals).isPresent();
  }

  private static Optional<StoredObject.Kind> kind(Change change) {
    if (change instanceof Change.AddObject add) {
      return Optional.of(add.object().kind());
    } else if (change instanceof Change.DropObject drop) {
      return Optional.of(drop.object().kind());
    }
    return change instanceof Change.AlterObject alter
        ? Optional.of(alter.to().kind())
        : Optional.empty();
  }

  private static int after(Class<? extends Change> kind) {
    return 2 * ORDER.indexOf(kind) + 1;
  }

  private static int builtBefore(StoredObject.Kind kind) {
    return kind == StoredObject.Kind.ROUTINE ? 0 : 1;
  }
}
