package io.github.dbmig.database.dialect.mysql;

import io.github.dbmig.database.dialect.mysql.text.MysqlSyntax;
import io.github.dbmig.model.lint.rule.LintFacts;
import io.github.dbmig.model.lint.rule.LintFacts.Trait;
import java.util.Optional;
import java.util.Set;

/** What the lint must know of MySQL 8.0.29 and later, and of MariaDB. */
public final class MysqlLint {
  /** The only functions that a default may call without becoming an expression. */
  private static final Set<String> STEADY =
      Set.of("now", "current_timestamp", "localtime", "localtimestamp");

  /** MySQL, and MariaDB before 11.2. */
  public static final LintFacts FACTS = facts(Set.of(Trait.ALGORITHM_CLAUSE));

  /** MariaDB 11.2 and later: ALGORITHM=COPY, LOCK=NONE where nothing better exists. */
  public static final LintFacts ONLINE_COPY_FACTS =
      facts(Set.of(Trait.ALGORITHM_CLAUSE, Trait.ONLINE_COPY));

  private MysqlLint() {}

  private static LintFacts facts(Set<Trait> traits) {
    return new LintFacts(
        MysqlSyntax.LEXICON, traits, Optional.empty(), STEADY, String::equalsIgnoreCase);
  }
}
