package io.github.dbmig.database.dialect.postgresql.object;

import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.database.dialect.postgresql.spelling.Spelling;
import io.github.dbmig.model.schema.StoredObject;
import java.util.List;

/**
 * The definition is the role's name; without an owner of its own, an object is the session's.
 * Source: postgresql.org/docs/16/sql-altertable.html and its like, OWNER TO.
 */
public final class OwnerWriter implements ObjectWriter {
  @Override
  public List<String> add(StoredObject object) {
    return List.of(owner(object, Spelling.quote(object.definition())));
  }

  @Override
  public List<String> drop(StoredObject object) {
    boolean standard = object.signature().equals("SCHEMA") && object.name().name().equals("public");
    return List.of(owner(object, standard ? "pg_database_owner" : "CURRENT_USER"));
  }

  @Override
  public boolean alters(StoredObject from, StoredObject to) {
    return true;
  }

  @Override
  public List<String> alter(StoredObject from, StoredObject to) {
    return add(to);
  }

  private static String owner(StoredObject object, String role) {
    return "ALTER " + SatelliteTarget.of(object).sql() + " OWNER TO " + role;
  }
}
