package io.github.dbmig.database.dialect.postgresql.type;

import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.model.schema.StoredObject;
import java.util.List;

/** A cast's name is its two types, as the server prints them. */
public final class CastWriter implements ObjectWriter {
  @Override
  public List<String> add(StoredObject object) {
    return List.of(object.definition());
  }

  @Override
  public List<String> drop(StoredObject object) {
    return List.of("DROP CAST (" + object.name().name() + ")");
  }
}
