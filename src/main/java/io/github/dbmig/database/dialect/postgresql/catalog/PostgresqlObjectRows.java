package io.github.dbmig.database.dialect.postgresql.catalog;

import io.github.dbmig.database.session.Row;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.StoredObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Objects from rows of one shape: kind, schema, name, signature, definition, parts, options. Parts
 * and options are joined by U+001E, a name and its text by U+001F.
 */
final class PostgresqlObjectRows {
  private static final String RECORD = "\u001e";
  private static final String FIELD = "\u001f";

  private PostgresqlObjectRows() {}

  static StoredObject object(Row row) {
    return new StoredObject(
        StoredObject.Kind.valueOf(row.text(1)),
        new ObjectName(row.text(2), row.text(3)),
        row.text(4),
        row.text(5),
        parts(row.text(6)),
        options(row.text(7)));
  }

  private static List<StoredObject.Part> parts(String joined) {
    List<StoredObject.Part> parts = new ArrayList<>();
    for (String[] pair : pairs(joined)) {
      parts.add(new StoredObject.Part(pair[0], pair.length > 1 ? pair[1] : ""));
    }
    return parts;
  }

  private static Map<String, String> options(String joined) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String[] pair : pairs(joined)) {
      options.put(pair[0], pair.length > 1 ? pair[1] : "");
    }
    return options;
  }

  private static List<String[]> pairs(String joined) {
    List<String[]> pairs = new ArrayList<>();
    if (joined != null && !joined.isEmpty()) {
      for (String record : joined.split(RECORD)) {
        pairs.add(record.split(FIELD, 2));
      }
    }
    return pairs;
  }
}
