package io.github.dbmig.database.dialect.mysql.text;

import io.github.dbmig.model.sql.Lexer;
import io.github.dbmig.model.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts without the name of the database they come from, where the server writes it although the
 * database is the current one: two databases of one schema have the same texts then.
 */
public final class MysqlUnqualified {
  private MysqlUnqualified() {}

  /** Sequences in defaults, as MariaDB shows them. */
  public static String table(String shown, String database) {
    Pattern sequence =
        Pattern.compile(
            "(?i)\\b(nextval|lastval|setval)\\(" + Pattern.quote(quoted(database) + "."));
    return sequence
        .matcher(shown)
        .replaceAll(match -> Matcher.quoteReplacement(match.group(1) + "("));
  }

  /** Columns with three names lose the first. */
  public static String view(String shown, String database) {
    List<Token> tokens = tokens(shown, "");
    StringBuilder text = new StringBuilder();
    int done = 0;
    for (int i = 0; i + 4 < tokens.size(); i++) {
      boolean three =
          is(shown, tokens.get(i), quoted(database))
              && is(shown, tokens.get(i + 1), ".")
              && is(shown, tokens.get(i + 3), ".")
              && (i == 0 || !is(shown, tokens.get(i - 1), "."));
      if (three) {
        text.append(shown, done, tokens.get(i).start());
        done = tokens.get(i + 2).start();
      }
    }
    return text.append(shown.substring(done)).toString();
  }

  /** The head of a trigger, which MariaDB keeps as it was written. */
  public static String trigger(String shown, String database) {
    List<Token> tokens = tokens(shown, "ROW");
    StringBuilder text = new StringBuilder();
    int done = 0;
    for (int i = 1; i + 2 < tokens.size(); i++) {
      boolean own =
          is(shown, tokens.get(i), quoted(database)) || is(shown, tokens.get(i), database);
      if (own && is(shown, tokens.get(i + 1), ".")) {
        text.append(shown, done, tokens.get(i).start());
        done = tokens.get(i + 2).start();
      }
    }
    return text.append(shown.substring(done)).toString();
  }

  private static List<Token> tokens(String text, String last) {
    List<Token> tokens = new ArrayList<>();
    Lexer lexer = new Lexer(text, MysqlSyntax.LEXICON);
    while (lexer.hasNext()) {
      Token token = lexer.next();
      tokens.add(token);
      if (token.text(text).equalsIgnoreCase(last)) {
        return tokens;
      }
    }
    return tokens;
  }

  private static boolean is(String source, Token token, String text) {
    return token.text(source).equals(text);
  }

  private static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}
