package io.github.dbmig.database.dialect.postgresql.object;

import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.model.schema.StoredObject;
import java.util.List;

/** The parts say how the privileges differ from what a new object has. */
public final class PrivilegesWriter implements ObjectWriter {
  @Override
  public List<String> add(StoredObject object) {
    String given = object.options().getOrDefault(GivenPrivileges.GIVEN, "");
    return grants(object, GivenPrivileges.given(given), object.parts());
  }

  @Override
  public List<String> drop(StoredObject object) {
    return grants(object, object.parts(), List.of());
  }

  @Override
  public boolean alters(StoredObject from, StoredObject to) {
    return true;
  }

  @Override
  public List<String> alter(StoredObject from, StoredObject to) {
    return grants(to, from.parts(), to.parts());
  }

  private static List<String> grants(
      StoredObject object, List<StoredObject.Part> from, List<StoredObject.Part> to) {
    SatelliteTarget target = SatelliteTarget.of(object);
    return Grants.between(from, to, target.columns(), target.granted());
  }
}
