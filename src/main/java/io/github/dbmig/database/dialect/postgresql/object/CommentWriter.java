package io.github.dbmig.database.dialect.postgresql.object;

import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.database.dialect.postgresql.spelling.Spelling;
import io.github.dbmig.model.schema.StoredObject;
import java.util.List;

/** The definition is the comment's text. Source: postgresql.org/docs/16/sql-comment.html. */
public final class CommentWriter implements ObjectWriter {
  /** What initdb says of it, so that pg_dump leaves it out. */
  private static final String PUBLIC = "standard public schema";

  @Override
  public List<String> add(StoredObject object) {
    return List.of(comment(object, object.definition()));
  }

  @Override
  public List<String> drop(StoredObject object) {
    boolean standard = object.signature().equals("SCHEMA") && object.name().name().equals("public");
    return List.of(comment(object, standard ? PUBLIC : ""));
  }

  @Override
  public boolean alters(StoredObject from, StoredObject to) {
    return true;
  }

  @Override
  public List<String> alter(StoredObject from, StoredObject to) {
    return add(to);
  }

  private static String comment(StoredObject object, String text) {
    return "COMMENT ON " + SatelliteTarget.of(object).sql() + " IS " + Spelling.comment(text);
  }
}
