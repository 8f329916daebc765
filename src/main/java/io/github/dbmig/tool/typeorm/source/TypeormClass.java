package io.github.dbmig.tool.typeorm.source;

import io.github.dbmig.tool.script.ReadScript;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A class that TypeORM would run.
 *
 * @param name its identity: the property {@code name}, else the class's own
 * @param transactional false where it asks for no transaction
 * @param script its SQL, where it is nothing else
 */
public record TypeormClass(String name, boolean transactional, Optional<ReadScript> script) {
  /** Source: typeorm, {@code MigrationExecutor.getMigrations}: the last 13 characters, parsed. */
  private static final Pattern TIMESTAMP = Pattern.compile("\\s*(\\d{1,13}).*");

  private static final int LENGTH = 13;

  /** What decides its place; empty where TypeORM would refuse the name. */
  public Optional<Long> timestamp() {
    return timestamp(name);
  }

  public static Optional<Long> timestamp(String name) {
    Matcher last = TIMESTAMP.matcher(name.substring(Math.max(0, name.length() - LENGTH)));
    return last.matches()
        ? Optional.of(Long.parseLong(last.group(1))).filter(time -> time > 0)
        : Optional.empty();
  }
}
