package io.github.dbmig.database.dialect.sqlite.text;

import io.github.dbmig.model.sql.Lexer;
import io.github.dbmig.model.sql.Token;

/** A column's own name inside its clauses, so that the text stays true when it is renamed. */
final class OwnName {
  private static final String PLACE = "{column}";

  private OwnName() {}

  static String hidden(String text, String column) {
    StringBuilder hidden = new StringBuilder();
    Lexer lexer = new Lexer(text, SqliteTokens.STORED);
    int copied = 0;
    while (lexer.hasNext()) {
      Token token = lexer.next();
      String word = token.text(text);
      if (word.equals(column) || word.equals(SqliteNames.quoted(column))) {
        hidden.append(text, copied, token.start());
        hidden.append(word.equals(column) ? PLACE : SqliteNames.quoted(PLACE));
        copied = token.end();
      }
    }
    return hidden.append(text.substring(copied)).toString();
  }

  static String shown(String text, String column) {
    boolean plain = column.matches("[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*");
    return text.replace(SqliteNames.quoted(PLACE), SqliteNames.quoted(column))
        .replace(PLACE, plain ? column : SqliteNames.quoted(column));
  }
}
