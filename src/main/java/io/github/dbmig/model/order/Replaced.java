package io.github.dbmig.model.order;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Key;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which drops make room for something of the same name, so that nothing is lost by them. */
public final class Replaced {
  private final Set<Object> added = new HashSet<>();

  public Replaced(List<Change> changes) {
    changes.forEach(change -> came(change).ifPresent(added::add));
  }

  /** True for a drop whose object comes again. */
  public boolean comesAgain(Change change) {
    return gone(change).filter(added::contains).isPresent();
  }

  /** True for whatever drops something. */
  public static boolean drops(Change change) {
    return gone(change).isPresent();
  }

  private static Optional<Object> came(Change change) {
    if (change instanceof Change.AddObject add) {
      return Optional.of(add.object().id());
    } else if (change instanceof Change.AddTrigger add) {
      return Optional.of(List.of("trigger", add.subject(), add.trigger().name()));
    } else if (change instanceof Change.AddIndex add) {
      return Optional.of(List.of("index", add.subject(), add.index().name()));
    } else if (change instanceof Change.AddForeignKey add) {
      return Optional.of(List.of("foreign key", add.subject(), add.key().columns()));
    } else if (change instanceof Change.AddCheck add) {
      return Optional.of(List.of("check", add.subject(), add.check().name()));
    } else if (change instanceof Change.AddKey add) {
      return Optional.of(key(add.subject(), add.key()));
    }
    return Optional.empty();
  }

  private static Optional<Object> gone(Change change) {
    if (change instanceof Change.DropObject drop) {
      return Optional.of(drop.object().id());
    } else if (change instanceof Change.DropTrigger drop) {
      return Optional.of(List.of("trigger", drop.subject(), drop.trigger().name()));
    } else if (change instanceof Change.DropIndex drop) {
      return Optional.of(List.of("index", drop.subject(), drop.index().name()));
    } else if (change instanceof Change.DropForeignKey drop) {
      return Optional.of(List.of("foreign key", drop.subject(), drop.key().columns()));
    } else if (change instanceof Change.DropCheck drop) {
      return Optional.of(List.of("check", drop.subject(), drop.check().name()));
    } else if (change instanceof Change.DropKey drop) {
      return Optional.of(key(drop.subject(), drop.key()));
    }
    return change instanceof Change.DropTable
            || change instanceof Change.DropColumn
            || change instanceof Change.DropNamespace
        ? Optional.of(change)
        : Optional.empty();
  }

  /** A table has one primary key, whatever its name. */
  private static Object key(Object table, Key key) {
    return key.kind() == Key.Kind.PRIMARY
        ? List.of("primary key", table)
        : List.of(
            "unique constraint", table, key.name(), key.name().isEmpty() ? key.columns() : "");
  }
}
