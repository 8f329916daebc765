package io.github.dbmig.database.dialect.postgresql.object;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.StoredObject;
import java.util.List;

/**
 * What objects get that a role will make: its name is the role, its schema that of the objects.
 * Source: postgresql.org/docs/16/sql-alterdefaultprivileges.html.
 */
public final class DefaultPrivilegesWriter implements ObjectWriter {
  @Override
  public List<String> add(StoredObject object) {
    return grants(object, List.of(), object.parts());
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
    ObjectName name = object.name();
    String alter =
        "ALTER DEFAULT PRIVILEGES FOR ROLE "
            + quote(name.name())
            + (name.schema().isEmpty() ? "" : " IN SCHEMA " + quote(name.schema()))
            + " ";
    return Grants.between(from, to, "", object.signature()).stream().map(alter::concat).toList();
  }
}
