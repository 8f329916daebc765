package io.github.dbmig.database.dialect.postgresql.object;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.database.dialect.postgresql.spelling.Spelling;
import io.github.dbmig.model.schema.StoredObject;
import java.util.ArrayList;
import java.util.List;

/**
 * The version is an option where it is not the one that the server takes by itself. Source:
 * postgresql.org/docs/16/sql-alterextension.html.
 */
public final class ExtensionWriter implements ObjectWriter {
  @Override
  public List<String> add(StoredObject object) {
    String version = object.options().getOrDefault("version", "");
    return List.of(
        "CREATE EXTENSION IF NOT EXISTS "
            + quote(object.name())
            + " WITH SCHEMA "
            + quote(object.options().get("schema"))
            + (version.isEmpty() ? "" : " VERSION " + Spelling.literal(version)));
  }

  @Override
  public List<String> drop(StoredObject object) {
    return List.of("DROP EXTENSION " + quote(object.name()));
  }

  /** There is no way back to a lower version, but to make it again where nothing uses it. */
  @Override
  public boolean alters(StoredObject from, StoredObject to) {
    String version = to.options().getOrDefault("version", "");
    String before = from.options().getOrDefault("version", "");
    return version.isEmpty() || !before.isEmpty() && number(before).compareTo(number(version)) <= 0;
  }

  /** Dotted numbers as one that can be compared. */
  private static String number(String version) {
    StringBuilder digits = new StringBuilder();
    for (String part : version.split("[^0-9]+")) {
      digits.append("0".repeat(Math.max(0, 9 - part.length()))).append(part);
    }
    return digits.toString();
  }

  @Override
  public List<String> alter(StoredObject from, StoredObject to) {
    List<String> sql = new ArrayList<>();
    String schema = to.options().get("schema");
    String version = to.options().getOrDefault("version", "");
    if (!schema.equals(from.options().get("schema"))) {
      sql.add("ALTER EXTENSION " + quote(to.name()) + " SET SCHEMA " + quote(schema));
    }
    if (!version.equals(from.options().getOrDefault("version", ""))) {
      sql.add(
          "ALTER EXTENSION "
              + quote(to.name())
              + " UPDATE"
              + (version.isEmpty() ? "" : " TO " + Spelling.literal(version)));
    }
    return sql;
  }
}
