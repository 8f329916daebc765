package io.github.dbmig.database.dialect.postgresql.spelling;

import io.github.dbmig.model.schema.StoredObject;
import java.util.ArrayList;
import java.util.List;

/** The statements for one kind of object that is no table. Pure. */
public interface ObjectWriter {
  List<String> add(StoredObject object);

  List<String> drop(StoredObject object);

  /** True where {@link #alter} makes the one the other, and nobody who uses it notices. */
  default boolean alters(StoredObject from, StoredObject to) {
    return false;
  }

  default List<String> alter(StoredObject from, StoredObject to) {
    List<String> sql = new ArrayList<>(drop(from));
    sql.addAll(add(to));
    return sql;
  }
}
