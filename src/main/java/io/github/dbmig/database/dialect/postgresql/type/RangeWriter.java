package io.github.dbmig.database.dialect.postgresql.type;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.model.schema.StoredObject;
import java.util.List;

/** Nothing of a range type changes in place: {@link TypeRemake}. */
public final class RangeWriter implements ObjectWriter {
  @Override
  public List<String> add(StoredObject object) {
    return List.of(object.definition());
  }

  @Override
  public List<String> drop(StoredObject object) {
    return List.of("DROP TYPE " + quote(object.name()));
  }

  @Override
  public boolean alters(StoredObject from, StoredObject to) {
    return true;
  }
}
