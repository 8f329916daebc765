package io.github.dbmig.database.dialect.postgresql.object;

import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.database.dialect.postgresql.spelling.Spelling;
import io.github.dbmig.model.schema.StoredObject;
import java.util.List;

/**
 * What its text makes and its name drops, and nothing changes in place.
 *
 * @param type what follows DROP
 */
public record TextWriter(String type) implements ObjectWriter {
  @Override
  public List<String> add(StoredObject object) {
    return List.of(object.definition());
  }

  @Override
  public List<String> drop(StoredObject object) {
    return List.of("DROP " + type + " " + Spelling.quote(object.name()) + object.signature());
  }
}
