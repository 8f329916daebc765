package io.github.dbmig.database.dialect.postgresql.ddl.relation;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.model.schema.StoredObject;
import java.util.List;
import java.util.Map;

/** Source: postgresql.org/docs/16/sql-createpolicy.html. */
public final class PolicyWriter implements ObjectWriter {
  @Override
  public List<String> add(StoredObject policy) {
    return List.of(
        "CREATE POLICY " + target(policy) + " AS " + policy.definition() + body(policy.options()));
  }

  @Override
  public List<String> drop(StoredObject policy) {
    return List.of("DROP POLICY " + target(policy));
  }

  /** What it is for is settled for its life, and no expression can be taken away. */
  @Override
  public boolean alters(StoredObject from, StoredObject to) {
    return from.definition().equals(to.definition())
        && to.options().keySet().containsAll(from.options().keySet());
  }

  @Override
  public List<String> alter(StoredObject from, StoredObject to) {
    return List.of("ALTER POLICY " + target(to) + body(to.options()));
  }

  private static String target(StoredObject policy) {
    return quote(policy.signature()) + " ON " + quote(policy.name());
  }

  private static String body(Map<String, String> options) {
    return " TO "
        + options.getOrDefault("to", "PUBLIC")
        + in(options, "using", " USING (")
        + in(options, "with check", " WITH CHECK (");
  }

  private static String in(Map<String, String> options, String name, String words) {
    return options.containsKey(name) ? words + options.get(name) + ")" : "";
  }
}
