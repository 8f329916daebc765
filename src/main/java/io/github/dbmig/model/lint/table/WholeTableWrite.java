package io.github.dbmig.model.lint.table;

import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;
import io.github.dbmig.model.statement.QualifiedName;
import io.github.dbmig.model.statement.StatementTokens;
import java.util.Set;

/** One UPDATE or DELETE of many rows holds their locks, or the one write lock, to the end. */
public final class WholeTableWrite implements Rule {
  private static final Set<String> MAIN_VERBS =
      Set.of("SELECT", "INSERT", "REPLACE", "UPDATE", "DELETE", "MERGE", "VALUES");
  private static final Set<String> ALWAYS = Set.of("TRUE", "1");
  private static final Set<String> MODIFIERS =
      Set.of("FROM", "ONLY", "LOW_PRIORITY", "QUICK", "IGNORE", "OR");
  private static final String TRY = "write in batches: mvn dbmig:backfill, or a WHERE on the key";

  @Override
  public Name name() {
    return new Name("ZD040", "whole-table-write");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    StatementTokens tokens = subject.tokens();
    int verb = tokens.at(0, "WITH") ? tokens.findAny(1, MAIN_VERBS) : 0;
    if (!tokens.at(verb, "UPDATE") && !tokens.at(verb, "DELETE")) {
      return;
    }
    QualifiedName table = tokens.name(skip(tokens, verb + 1));
    if (isBounded(tokens, verb)) {
      String message = "all rows of " + table + " that match are locked to the end";
      findings.note(this, new Remark(verb, message, TRY), table);
    } else {
      String message = "every row of " + table + " is written, and locked to the end";
      findings.unsafe(this, new Remark(verb, message, TRY), table);
    }
  }

  private static boolean isBounded(StatementTokens tokens, int verb) {
    int where = tokens.find(verb, "WHERE");
    boolean always = tokens.anyAt(where + 1, ALWAYS) && where + 2 >= tokens.size();
    return where < tokens.size() && !always || tokens.find(verb, "LIMIT") < tokens.size();
  }

  private static int skip(StatementTokens tokens, int from) {
    int at = from;
    while (tokens.anyAt(at, MODIFIERS)) {
      at += tokens.at(at, "OR") ? 2 : 1;
    }
    return at;
  }
}
