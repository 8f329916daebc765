package io.github.dbmig.database.dialect.postgresql.object;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.model.schema.StoredObject;
import java.util.ArrayList;
import java.util.List;

/** Source: postgresql.org/docs/16/sql-altereventtrigger.html. */
public final class EventTriggerWriter implements ObjectWriter {
  @Override
  public List<String> add(StoredObject object) {
    List<String> sql = new ArrayList<>(List.of(object.definition()));
    if (!object.options().isEmpty()) {
      sql.add(state(object));
    }
    return sql;
  }

  @Override
  public List<String> drop(StoredObject object) {
    return List.of("DROP EVENT TRIGGER " + quote(object.name()));
  }

  @Override
  public boolean alters(StoredObject from, StoredObject to) {
    return from.definition().equals(to.definition());
  }

  @Override
  public List<String> alter(StoredObject from, StoredObject to) {
    return List.of(state(to));
  }

  private static String state(StoredObject trigger) {
    return "ALTER EVENT TRIGGER "
        + quote(trigger.name())
        + switch (trigger.options().getOrDefault("enabled", "O")) {
          case "D" -> " DISABLE";
          case "R" -> " ENABLE REPLICA";
          case "A" -> " ENABLE ALWAYS";
          default -> " ENABLE";
        };
  }
}
