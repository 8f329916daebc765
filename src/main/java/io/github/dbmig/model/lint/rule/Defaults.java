package io.github.dbmig.model.lint.rule;

import io.github.dbmig.model.statement.StatementTokens;
import java.util.Set;

/** What the default in a column's definition computes. */
public final class Defaults {
  private static final Set<String> ENDS =
      Set.of(
          "NOT",
          "NULL",
          "CONSTRAINT",
          "CHECK",
          "UNIQUE",
          "PRIMARY",
          "REFERENCES",
          "GENERATED",
          "COLLATE",
          "COMMENT",
          "AFTER",
          "FIRST",
          "ON",
          "KEY",
          "INVISIBLE",
          "VISIBLE");

  /** Before a parenthesis these are no functions. */
  private static final Set<String> NO_FUNCTIONS = Set.of("AND", "OR", "NOT", "IN", "AS", "DEFAULT");

  private Defaults() {}

  /** Whether it may have another value for each row. */
  public static boolean differs(Clause column, LintFacts engine) {
    StatementTokens tokens = column.tokens();
    int from = column.find("DEFAULT") + 1;
    int to = end(column, from);
    for (int i = from; i < to; i++) {
      if (tokens.isName(i) && tokens.at(i + 1, "(") && isVaryingCall(tokens, i, engine)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is more than a literal. */
  public static boolean isExpression(Clause column) {
    StatementTokens tokens = column.tokens();
    int at = column.find("DEFAULT") + 1;
    return tokens.at(at, "(") || tokens.word(at).startsWith("CURRENT_");
  }

  private static boolean isVaryingCall(StatementTokens tokens, int at, LintFacts engine) {
    boolean type = tokens.at(at - 1, ":") || tokens.at(at - 1, "AS");
    return !type && !tokens.anyAt(at, NO_FUNCTIONS) && !engine.isSteady(tokens.word(at));
  }

  private static int end(Clause column, int from) {
    // The first token may itself be NULL or an opening parenthesis.
    for (int i = from + 1; i < column.to(); i++) {
      boolean top = column.tokens().depth(i) == column.tokens().depth(column.from());
      if (top && column.tokens().anyAt(i, ENDS)) {
        return i;
      }
    }
    return column.to();
  }
}
