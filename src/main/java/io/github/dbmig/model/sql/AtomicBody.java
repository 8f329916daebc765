package io.github.dbmig.model.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/**
 * The body {@code BEGIN ATOMIC … END} of a PostgreSQL function, in which only {@code CASE} nests.
 * Source: psqlscan.l counts the same three words.
 */
final class AtomicBody implements BodyTracker {
  /** After these a keyword is a column's name or label. */
  private static final Set<String> BEFORE_NAMES = Set.of(".", "AS");

  private final Deque<Token> open = new ArrayDeque<>();
  private Optional<Lexeme> previous = Optional.empty();

  @Override
  public void accept(Lexeme lexeme) {
    String before = previous.map(Lexeme::text).orElse("");
    if (open.isEmpty()) {
      if (lexeme.text().equals("ATOMIC") && before.equals("BEGIN")) {
        open.push(previous.orElseThrow().token());
      }
    } else if (!BEFORE_NAMES.contains(before)) {
      nest(lexeme);
    }
    previous = Optional.of(lexeme);
  }

  private void nest(Lexeme lexeme) {
    if (lexeme.text().equals("CASE")) {
      open.push(lexeme.token());
    } else if (lexeme.text().equals("END")) {
      open.pop();
    }
  }

  @Override
  public Optional<Token> open() {
    return Optional.ofNullable(open.peek());
  }
}
