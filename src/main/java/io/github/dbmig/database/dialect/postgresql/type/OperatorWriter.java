package io.github.dbmig.database.dialect.postgresql.type;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.model.schema.StoredObject;
import java.util.List;

/** An operator's name stands without quotes. */
public final class OperatorWriter implements ObjectWriter {
  @Override
  public List<String> add(StoredObject object) {
    return List.of(object.definition());
  }

  @Override
  public List<String> drop(StoredObject object) {
    return List.of(
        "DROP OPERATOR "
            + quote(object.name().schema())
            + "."
            + object.name().name()
            + " "
            + object.signature());
  }
}
