package io.github.dbmig.command.diff;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.order.Touched;
import io.github.dbmig.model.schema.Dependencies;
import io.github.dbmig.model.schema.Ref;
import io.github.dbmig.model.schema.StoredObject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Drops that need no statement, since what they hang on goes as well. */
final class Implied {
  private static final Set<StoredObject.Kind> SATELLITES =
      Set.of(StoredObject.Kind.COMMENT, StoredObject.Kind.OWNER, StoredObject.Kind.PRIVILEGES);

  private static final Set<String> HANGING =
      Arrays.stream(StoredObject.Kind.values())
          .filter(StoredObject.Kind::hangs)
          .map(kind -> kind + " ")
          .collect(Collectors.toSet());

  private final Dependencies uses;
  private final Set<Ref> gone = new HashSet<>();

  Implied(Dependencies uses, List<Change> changes) {
    this.uses = uses;
    changes.stream()
        .filter(
            change -> !(change instanceof Change.DropObject drop) || !drop.object().kind().hangs())
        .forEach(change -> gone.addAll(Touched.by(change).dropped()));
  }

  boolean test(Change change) {
    if (!(change instanceof Change.DropObject drop) || !drop.object().kind().hangs()) {
      return false;
    }
    StoredObject object = drop.object();
    boolean satellite = SATELLITES.contains(object.kind());
    return uses.uses(Ref.object(object.id())).stream()
        .filter(gone::contains)
        .anyMatch(
            host ->
                satellite
                    || host.of().equals(object.name())
                        && (host.kind() == Ref.Kind.TABLE || host.kind() == Ref.Kind.OBJECT));
  }

  /** True for what goes by itself when what it hangs on is dropped. */
  static boolean hangs(Ref ref) {
    return switch (ref.kind()) {
      case DEFAULT, INDEX, CONSTRAINT, TRIGGER -> true;
      case OBJECT -> HANGING.stream().anyMatch(ref.part()::startsWith);
      default -> false;
    };
  }
}
