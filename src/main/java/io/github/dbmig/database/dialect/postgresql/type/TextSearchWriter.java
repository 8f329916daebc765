package io.github.dbmig.database.dialect.postgresql.type;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.StoredObject.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * Dictionaries by their text; configurations with their mappings, which are the parts. Source:
 * postgresql.org/docs/16/sql-altertsconfig.html.
 */
public final class TextSearchWriter implements ObjectWriter {
  @Override
  public List<String> add(StoredObject object) {
    List<String> sql = new ArrayList<>(List.of(object.definition()));
    object.parts().forEach(part -> sql.add(mapping(object, "ADD", part) + " WITH " + part.sql()));
    return sql;
  }

  private static String mapping(StoredObject object, String verb, Part part) {
    return "ALTER TEXT SEARCH CONFIGURATION "
        + quote(object.name())
        + " "
        + verb
        + " MAPPING FOR "
        + part.name();
  }

  @Override
  public List<String> drop(StoredObject object) {
    return List.of("DROP TEXT SEARCH " + object.signature() + " " + quote(object.name()));
  }

  @Override
  public boolean alters(StoredObject from, StoredObject to) {
    return from.definition().equals(to.definition());
  }

  @Override
  public List<String> alter(StoredObject from, StoredObject to) {
    List<String> sql = new ArrayList<>();
    from.parts().stream()
        .filter(part -> !to.parts().contains(part))
        .forEach(part -> sql.add(mapping(to, "DROP", part)));
    to.parts().stream()
        .filter(part -> !from.parts().contains(part))
        .forEach(part -> sql.add(mapping(to, "ADD", part) + " WITH " + part.sql()));
    return sql;
  }
}
