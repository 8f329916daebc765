package io.github.dbmig.database.dialect.postgresql.object;

import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.database.dialect.postgresql.spelling.Spelling;
import io.github.dbmig.model.schema.StoredObject;
import java.util.List;
import java.util.Map;

/**
 * A routine is replaced in place where its result and the names of its arguments stay, and no
 * default goes. Source: postgresql.org/docs/16/sql-createfunction.html, notes.
 */
public final class RoutineWriter implements ObjectWriter {
  private static final List<String> FIXED = List.of("kind", "returns", "arguments", "names");

  @Override
  public List<String> add(StoredObject object) {
    return List.of(object.definition().strip());
  }

  @Override
  public List<String> drop(StoredObject object) {
    return List.of("DROP ROUTINE " + Spelling.quote(object.name()) + object.signature());
  }

  @Override
  public boolean alters(StoredObject from, StoredObject to) {
    return FIXED.stream().allMatch(option -> same(option, from.options(), to.options()))
        && defaults(from) <= defaults(to);
  }

  /** Arguments without names may get some. */
  private static boolean same(String option, Map<String, String> from, Map<String, String> to) {
    String before = from.getOrDefault(option, "");
    return before.equals(to.getOrDefault(option, "")) || option.equals("names") && before.isEmpty();
  }

  private static int defaults(StoredObject routine) {
    return Integer.parseInt(routine.options().getOrDefault("defaults", "0"));
  }

  @Override
  public List<String> alter(StoredObject from, StoredObject to) {
    return add(to);
  }
}
