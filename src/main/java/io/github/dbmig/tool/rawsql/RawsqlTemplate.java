package io.github.dbmig.tool.rawsql;

import io.github.dbmig.model.lint.Allowance;
import java.util.List;
import java.util.Optional;

/** The text of new files. */
public final class RawsqlTemplate {
  private static final String MIGRATION =
      """
      -- UP
      -- CREATE TABLE IF NOT EXISTS example (
      --   id %s,
      --   name VARCHAR(255) NOT NULL,
      --   created_at TIMESTAMP DEFAULT %s
      -- );

      -- DOWN
      -- DROP TABLE IF EXISTS example;
      """;

  private static final String SEED =
      """
      -- Runs again and again: each statement leaves alone what is already there.
      -- INSERT INTO users (email, name)
      -- SELECT seed.email, seed.name
      -- FROM (SELECT 'admin@example.com' AS email, 'Admin' AS name) AS seed
      -- WHERE NOT EXISTS (SELECT 1 FROM users WHERE users.email = seed.email);
      """;

  private RawsqlTemplate() {}

  /**
   * An empty migration with an example in comments, in the engine's spelling.
   *
   * @param key what follows a self-numbering key's name, such as {@code SERIAL PRIMARY KEY}
   * @param now the present time as a column's default, such as {@code NOW()}
   */
  public static String empty(String key, String now) {
    return MIGRATION.formatted(key, now);
  }

  /** An empty seed with an idempotent example that every engine takes. */
  public static String seed() {
    return SEED;
  }

  /** A migration with these statements, which come without terminators. */
  public static String of(RawsqlOptions options, List<String> up, Optional<List<String>> down) {
    var text = new StringBuilder();
    if (options.noTransaction()) {
      text.append("-- dbmig:no-transaction\n");
    }
    if (!options.plan().isEmpty()) {
      text.append("-- dbmig:plan ").append(options.plan()).append('\n');
    }
    for (Allowance allowance : options.allowances()) {
      text.append("-- dbmig:allow ").append(allowance.rule()).append(' ');
      text.append(allowance.reason()).append('\n');
    }
    append(text, "-- UP\n", up);
    down.ifPresent(statements -> append(text, "\n-- DOWN\n", statements));
    return text.toString();
  }

  private static void append(StringBuilder text, String mark, List<String> statements) {
    text.append(mark);
    statements.forEach(statement -> text.append(statement).append(";\n"));
  }
}
