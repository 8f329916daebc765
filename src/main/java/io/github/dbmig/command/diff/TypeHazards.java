package io.github.dbmig.command.diff;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.StoredObject.Part;
import java.util.List;
import java.util.Objects;

/** What may go wrong when a type changes that rows hold. */
final class TypeHazards {
  private static final String REWRITES =
      "converts every value; may write all rows anew while nobody can use the table";

  private TypeHazards() {}

  static List<String> of(Change change) {
    if (!(change instanceof Change.AlterObject alter)) {
      return List.of();
    }
    return switch (alter.to().kind()) {
      case ENUM -> labels(alter.from().parts(), alter.to().parts());
      case DOMAIN -> domain(alter.from(), alter.to());
      case COMPOSITE ->
          alter.to().parts().containsAll(alter.from().parts())
              ? List.of()
              : List.of("loses the values of attributes that go, or converts them");
      default -> List.of();
    };
  }

  private static List<String> labels(List<Part> from, List<Part> to) {
    if (!to.containsAll(from)) {
      return List.of("fails where a row holds a value that goes; " + REWRITES);
    }
    return to.stream().filter(from::contains).toList().equals(from) ? List.of() : List.of(REWRITES);
  }

  private static List<String> domain(StoredObject from, StoredObject to) {
    if (!Objects.equals(from.options().get("as"), to.options().get("as"))) {
      return List.of("fails where a value does not fit; " + REWRITES);
    }
    boolean stricter =
        !from.parts().containsAll(to.parts())
            || to.options().containsKey("not null") && !from.options().containsKey("not null");
    return stricter
        ? List.of("fails where a value breaks it; reads the tables that use it")
        : List.of();
  }
}
