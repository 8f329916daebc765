package io.github.dbmig.model.sql;

import java.util.Locale;
import java.util.Optional;

/**
 * Follows one statement and knows whether it is inside a body, where a semicolon ends no statement.
 */
interface BodyTracker {
  /** Follows statements that cannot have a body. */
  BodyTracker NONE =
      new BodyTracker() {
        @Override
        public void accept(Lexeme lexeme) {
          // Nothing opens a body.
        }

        @Override
        public Optional<Token> open() {
          return Optional.empty();
        }
      };

  void accept(Lexeme lexeme);

  /** What opened the innermost body that is still open. */
  Optional<Token> open();

  /**
   * A token as the trackers of bodies see it.
   *
   * @param text a word in upper case, a symbol, {@code ;} for a terminator; quoted things are only
   *     their first character, so that none is taken for a word
   * @param depth open parentheses before it
   */
  record Lexeme(String text, Token token, int depth) {
    static Lexeme of(Token token, CharSequence source, int depth) {
      return new Lexeme(text(token, source), token, depth);
    }

    private static String text(Token token, CharSequence source) {
      return switch (token.kind()) {
        case WORD -> token.text(source).toUpperCase(Locale.ROOT);
        case SYMBOL -> token.text(source);
        case TERMINATOR -> ";";
        case NUMBER -> "0";
        case STRING -> "'";
        default -> "\"";
      };
    }
  }
}
