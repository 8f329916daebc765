package io.github.dbmig.database.dialect.postgresql.ddl.relation;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.database.dialect.postgresql.ddl.table.TriggerText;
import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.model.schema.StoredObject;
import java.util.ArrayList;
import java.util.List;

/** Rewrite rules, and for whom they work. Source: postgresql.org/docs/16/sql-createrule.html. */
public final class RuleWriter implements ObjectWriter {
  @Override
  public List<String> add(StoredObject rule) {
    List<String> sql = new ArrayList<>(List.of(rule.definition()));
    if (rule.options().containsKey("enabled")) {
      sql.add(enable(rule));
    }
    return sql;
  }

  @Override
  public List<String> drop(StoredObject rule) {
    return List.of("DROP RULE " + quote(rule.signature()) + " ON " + quote(rule.name()));
  }

  @Override
  public boolean alters(StoredObject from, StoredObject to) {
    return from.definition().equals(to.definition());
  }

  @Override
  public List<String> alter(StoredObject from, StoredObject to) {
    return List.of(enable(to));
  }

  private static String enable(StoredObject rule) {
    String state = rule.options().getOrDefault("enabled", "O");
    return TriggerText.enable("RULE", rule.name(), rule.signature(), state);
  }
}
