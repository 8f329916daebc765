package io.github.dbmig.database.dialect.mysql.text;

/**
 * String literals as the server shows them. Source: MySQL 8.0 manual, String Literals, table of
 * escape sequences.
 */
public final class MysqlLiteral {
  private MysqlLiteral() {}

  /** The text that a literal means. */
  public static String text(String literal) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < literal.length() - 1; i++) {
      char c = literal.charAt(i);
      if (c == '\\') {
        text.append(escaped(literal.charAt(++i)));
      } else {
        text.append(c);
        i += c == '\'' ? 1 : 0;
      }
    }
    return text.toString();
  }

  private static char escaped(char c) {
    return switch (c) {
      case '0' -> '\0';
      case 'b' -> '\b';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'Z' -> '\u001a';
      default -> c;
    };
  }

  /** The literal as SHOW CREATE TABLE writes a comment. */
  public static String of(String text) {
    return "'"
        + text.replace("\\", "\\\\")
            .replace("'", "''")
            .replace("\0", "\\0")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
        + "'";
  }
}
