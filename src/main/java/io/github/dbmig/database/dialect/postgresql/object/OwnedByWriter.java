package io.github.dbmig.database.dialect.postgresql.object;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.database.dialect.postgresql.spelling.SequenceMark;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.StoredObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The column that a sequence goes with; the parts are its schema, table and name. Source:
 * postgresql.org/docs/16/sql-altersequence.html.
 */
public final class OwnedByWriter implements ObjectWriter {
  /** On a new sequence of a column that was there: where it starts if there are no rows. */
  public static final String BEHIND = "behind rows";

  /** On such a one that counts down. */
  public static final String DESCENDING = "descending";

  @Override
  public List<String> add(StoredObject object) {
    List<String> sql = new ArrayList<>();
    sql.add(
        "ALTER SEQUENCE "
            + quote(object.name())
            + " OWNED BY "
            + object.parts().stream()
                .map(part -> quote(part.name()))
                .collect(Collectors.joining(".")));
    if (object.options().containsKey(BEHIND)) {
      sql.add(behindRows(object));
    }
    return sql;
  }

  private static String behindRows(StoredObject object) {
    List<StoredObject.Part> parts = object.parts();
    return SequenceMark.behind(
        quote(object.name()),
        new ObjectName(parts.get(0).name(), parts.get(1).name()),
        parts.get(2).name(),
        object.options().get(BEHIND),
        object.options().containsKey(DESCENDING),
        object.options());
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
