package io.github.dbmig.database.dialect.postgresql.ddl.relation;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.database.dialect.postgresql.ddl.table.TriggerText;
import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.model.schema.StoredObject;
import java.util.ArrayList;
import java.util.List;

/** Triggers of views; those of tables are in the tables' records. */
public final class ViewTriggerWriter implements ObjectWriter {
  @Override
  public List<String> add(StoredObject trigger) {
    List<String> sql = new ArrayList<>(List.of(trigger.definition()));
    if (trigger.options().containsKey("enabled")) {
      sql.add(enable(trigger));
    }
    return sql;
  }

  @Override
  public List<String> drop(StoredObject trigger) {
    return List.of("DROP TRIGGER " + quote(trigger.signature()) + " ON " + quote(trigger.name()));
  }

  @Override
  public boolean alters(StoredObject from, StoredObject to) {
    return from.definition().equals(to.definition());
  }

  @Override
  public List<String> alter(StoredObject from, StoredObject to) {
    return List.of(enable(to));
  }

  /** ALTER TABLE takes views here, and ALTER VIEW does not. */
  private static String enable(StoredObject trigger) {
    String state = trigger.options().getOrDefault("enabled", "O");
    return TriggerText.enable("TRIGGER", trigger.name(), trigger.signature(), state);
  }
}
