package io.github.dbmig.database.dialect.sqlite;

import io.github.dbmig.model.lint.rule.LintFacts;
import io.github.dbmig.model.lint.rule.LintFacts.Trait;
import java.util.Optional;
import java.util.Set;

/** What the lint must know of SQLite 3.35 and later. */
public final class SqliteLint {
  public static final LintFacts FACTS =
      new LintFacts(
          SqliteSyntax.LEXICON,
          Set.of(Trait.INDEX_BLOCKS_WRITES, Trait.TRANSACTIONAL_DDL, Trait.CONSTANT_DEFAULTS_ONLY),
          Optional.of("main"),
          Set.of(),
          String::equalsIgnoreCase);

  private SqliteLint() {}
}
