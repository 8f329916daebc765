package io.github.dbmig.model.sql;

/**
 * One token of a source, as a range of it.
 *
 * @param start offset of its first character, from 0
 * @param end offset after its last character
 * @param line of its first character, from 1
 * @param column of its first character, from 1
 */
public record Token(Kind kind, int start, int end, int line, int column) {
  /** What a token is. */
  public enum Kind {
    /** An unquoted identifier or keyword. */
    WORD,
    /** A quoted identifier, quotes included. */
    NAME,
    STRING,
    NUMBER,
    /** One character of punctuation or of an operator. */
    SYMBOL,
    COMMENT,
    /** The opening of a comment whose content is SQL. */
    VERSION_OPEN,
    VERSION_CLOSE,
    TERMINATOR,
    /** A whole {@code DELIMITER x} line. */
    DELIMITER_COMMAND
  }

  /** The token's characters. */
  public String text(CharSequence source) {
    return source.subSequence(start, end).toString();
  }

  /** Whether the token says nothing to the server. */
  public boolean silent() {
    return kind == Kind.COMMENT || kind == Kind.DELIMITER_COMMAND;
  }
}
