package io.github.dbmig.database.dialect.postgresql.type;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.StoredObject.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The parts are the attributes. Another type or order of attributes is left to {@link TypeRemake}.
 * Source: postgresql.org/docs/16/sql-altertype.html.
 */
public final class CompositeWriter implements ObjectWriter {
  @Override
  public List<String> add(StoredObject object) {
    return List.of(
        object.parts().stream()
            .map(part -> quote(part.name()) + " " + part.sql())
            .collect(Collectors.joining(", ", object.definition() + " (", ")")));
  }

  @Override
  public List<String> drop(StoredObject object) {
    return List.of("DROP TYPE " + quote(object.name()));
  }

  @Override
  public boolean alters(StoredObject from, StoredObject to) {
    return true;
  }

  /** Typed tables follow. */
  @Override
  public List<String> alter(StoredObject from, StoredObject to) {
    List<String> actions = new ArrayList<>();
    for (Part part : from.parts()) {
      if (!to.parts().contains(part)) {
        actions.add("DROP ATTRIBUTE " + quote(part.name()));
      }
    }
    for (Part part : to.parts()) {
      if (!from.parts().contains(part)) {
        actions.add("ADD ATTRIBUTE " + quote(part.name()) + " " + part.sql());
      }
    }
    return List.of(
        actions.stream()
            .map(action -> action + " CASCADE")
            .collect(Collectors.joining(", ", "ALTER TYPE " + quote(to.name()) + " ", "")));
  }

  /** True where attributes only go, or come behind the others. */
  static boolean grows(StoredObject from, StoredObject to) {
    List<Part> kept = from.parts().stream().filter(to.parts()::contains).toList();
    List<String> old = from.parts().stream().map(Part::name).toList();
    return to.parts().size() >= kept.size()
        && to.parts().subList(0, kept.size()).equals(kept)
        && to.parts().stream().skip(kept.size()).noneMatch(part -> old.contains(part.name()));
  }
}
