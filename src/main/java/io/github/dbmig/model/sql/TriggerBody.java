package io.github.dbmig.model.sql;

import java.util.Optional;
import java.util.Set;

/**
 * The body of a SQLite trigger: each of its statements ends in a semicolon, so that the {@code END}
 * which follows one closes it and the {@code END} of a {@code CASE} never does. Source:
 * sqlite3_complete (complete.c).
 */
final class TriggerBody implements BodyTracker {
  /** After these {@code begin} is a column's name. */
  private static final Set<String> BEFORE_NAMES = Set.of(".", ",", "OF", "TRIGGER", "ON", "EXISTS");

  private Optional<Token> opener = Optional.empty();
  private boolean closed;
  private String previous = "";

  @Override
  public void accept(Lexeme lexeme) {
    String text = lexeme.text();
    if (opener.isEmpty()) {
      boolean begins = text.equals("BEGIN") && lexeme.depth() == 0 && !closed;
      if (begins && !BEFORE_NAMES.contains(previous)) {
        opener = Optional.of(lexeme.token());
      }
    } else if (text.equals("END") && previous.equals(";")) {
      opener = Optional.empty();
      closed = true;
    }
    previous = text;
  }

  @Override
  public Optional<Token> open() {
    return opener;
  }
}
