package io.github.dbmig.command.diff.view;

import io.github.dbmig.command.diff.view.Pairs.Pair;
import io.github.dbmig.command.result.schema.ObjectView;
import io.github.dbmig.model.schema.StoredObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One object on both sides. */
record ObjectSides(Pair<StoredObject> object) {
  ObjectView view() {
    String state = State.of(object.before(), object.after());
    return new ObjectView(
        ChangeAbout.of(object.either()),
        state,
        state.equals(State.SAME)
            ? List.of()
            : LineDiff.of(text(object.before()), text(object.after())));
  }

  private List<String> text(Optional<StoredObject> side) {
    return side.map(this::text).orElse(List.of());
  }

  private List<String> text(StoredObject one) {
    List<String> text = new ArrayList<>(one.definition().strip().lines().toList());
    if (text.isEmpty() || partsDiffer()) {
      one.parts().forEach(part -> text.add((part.name() + " " + part.sql()).strip()));
    }
    one.options().forEach((name, value) -> text.add((name + " " + value).strip()));
    return text;
  }

  /** Else the definition has them already. */
  private boolean partsDiffer() {
    return !object
        .before()
        .map(StoredObject::parts)
        .equals(object.after().map(StoredObject::parts));
  }
}
