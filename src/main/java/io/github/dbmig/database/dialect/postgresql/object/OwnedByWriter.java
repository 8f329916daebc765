package io.github.dbmig.database.dialect.postgresql.object;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.model.schema.StoredObject;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The column that a sequence goes with; the parts are its schema, table and name. Source:
 * postgresql.org/docs/16/sql-altersequence.html.
 */
public final class OwnedByWriter implements ObjectWriter {
  @Override
  public List<String> add(StoredObject object) {
    return List.of(
        "ALTER SEQUENCE "
            + quote(object.name())
            + " OWNED BY "
            + object.parts().stream()
                .map(part -> quote(part.name()))
                .collect(Collectors.joining(".")));
  }

  /** The sequence may have gone with its column already. */
  @Override
  public List<String> drop(StoredObject object) {
    return List.of("ALTER SEQUENCE IF EXISTS " + quote(object.name()) + " OWNED BY NONE");
  }

  @Override
  public boolean alters(StoredObject from, StoredObject to) {
    return true;
  }

  @Override
  public List<String> alter(StoredObject from, StoredObject to) {
    return add(to);
  }
}
