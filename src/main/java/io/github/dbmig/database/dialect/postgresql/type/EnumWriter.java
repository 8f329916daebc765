package io.github.dbmig.database.dialect.postgresql.type;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.literal;
import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.StoredObject.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The parts are the labels in order. Source: postgresql.org/docs/16/sql-altertype.html. */
public final class EnumWriter implements ObjectWriter {
  @Override
  public List<String> add(StoredObject object) {
    return List.of(
        object.parts().stream()
            .map(part -> literal(part.name()).strip())
            .collect(Collectors.joining(", ", object.definition() + " (", ")")));
  }

  @Override
  public List<String> drop(StoredObject object) {
    return List.of("DROP TYPE " + quote(object.name()));
  }

  /** Values that go or move are left to {@link TypeRemake}. */
  @Override
  public boolean alters(StoredObject from, StoredObject to) {
    return true;
  }

  /** Each new value before the old one that follows it, the last ones at the end. */
  @Override
  public List<String> alter(StoredObject from, StoredObject to) {
    List<String> sql = new ArrayList<>();
    List<Part> old = from.parts();
    int next = 0;
    for (Part label : to.parts()) {
      if (next < old.size() && label.equals(old.get(next))) {
        next++;
      } else {
        sql.add(
            "ALTER TYPE "
                + quote(to.name())
                + " ADD VALUE "
                + literal(label.name()).strip()
                + (next < old.size() ? " BEFORE " + literal(old.get(next).name()).strip() : ""));
      }
    }
    return sql;
  }

  /** True where the old values stand in the same order among the new ones. */
  static boolean grows(StoredObject from, StoredObject to) {
    int next = 0;
    for (Part label : to.parts()) {
      if (next < from.parts().size() && label.equals(from.parts().get(next))) {
        next++;
      }
    }
    return next == from.parts().size();
  }
}
