package io.github.dbmig.model.sql;

import java.util.Optional;

/** The actions of a PostgreSQL rule: several stand in parentheses, with semicolons between. */
final class RuleActions implements BodyTracker {
  private Optional<Token> opener = Optional.empty();

  @Override
  public void accept(Lexeme lexeme) {
    if (lexeme.text().equals("(") && lexeme.depth() == 0) {
      opener = Optional.of(lexeme.token());
    } else if (lexeme.text().equals(")") && lexeme.depth() == 1) {
      opener = Optional.empty();
    }
  }

  @Override
  public Optional<Token> open() {
    return opener;
  }
}
