package io.github.dbmig.database.dialect.postgresql.ddl.relation;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.model.schema.StoredObject;
import java.util.List;

/** Exclusion constraints, as the server prints them. */
public final class ExclusionWriter implements ObjectWriter {
  @Override
  public List<String> add(StoredObject exclusion) {
    return List.of(
        "ALTER TABLE "
            + quote(exclusion.name())
            + " ADD CONSTRAINT "
            + quote(exclusion.signature())
            + " "
            + definition(exclusion));
  }

  /** Storage and tablespace stand between the elements and the predicate. */
  private static String definition(StoredObject exclusion) {
    String with = exclusion.options().get("with");
    String tablespace = exclusion.options().get("tablespace");
    String storage =
        (with == null ? "" : " WITH (" + with + ")")
            + (tablespace == null ? "" : " USING INDEX TABLESPACE " + tablespace);
    String text = exclusion.definition();
    int end = storage.isEmpty() ? text.length() : tail(text);
    return text.substring(0, end) + storage + text.substring(end);
  }

  private static int tail(String text) {
    int where = text.indexOf(" WHERE (");
    int deferrable = text.indexOf(" DEFERRABLE");
    int first = where < 0 ? text.length() : where;
    return deferrable < 0 ? first : Math.min(first, deferrable);
  }

  @Override
  public List<String> drop(StoredObject exclusion) {
    return List.of(
        "ALTER TABLE "
            + quote(exclusion.name())
            + " DROP CONSTRAINT "
            + quote(exclusion.signature()));
  }
}
