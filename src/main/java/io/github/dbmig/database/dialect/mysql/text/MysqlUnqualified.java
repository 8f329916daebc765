package io.github.dbmig.database.dialect.mysql.text;

import io.github.dbmig.model.sql.Lexer;
import io.github.dbmig.model.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
            "(?i)\\b(nextval|lastval|setval)\\("
                + Pattern.quote(MysqlQuoting.quote(database) + "."));
    return sequence
        .matcher(shown)
        .replaceAll(match -> Matcher.quoteReplacement(match.group(1) + "("));
  }

  /**
   * A view's text; empty where a table has the database's name as its alias, so that nobody can
   * tell which of both is meant.
   */
  public static Optional<String> view(String shown, String database) {
    List<Token> tokens = tokens(shown, "");
    StringBuilder text = new StringBuilder();
    int done = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (!is(shown, tokens.get(i), MysqlQuoting.quote(database))
          || behind(shown, tokens, i, ".", "AS")) {
        continue;
      }
      if (i + 2 >= tokens.size() || !is(shown, tokens.get(i + 1), ".")) {
        return Optional.empty();
      }
      text.append(shown, done, tokens.get(i).start());
      done = tokens.get(i + 2).start();
    }
    return Optional.of(text.append(shown.substring(done)).toString());
  }

  private static boolean behind(String shown, List<Token> tokens, int at, String... words) {
    return at > 0 && Stream.of(words).anyMatch(tokens.get(at - 1).text(shown)::equalsIgnoreCase);
  }

  /** The head of a trigger, which MariaDB keeps as it was written. */
  public static String trigger(String shown, String database) {
    List<Token> tokens = tokens(shown, "ROW");
    StringBuilder text = new StringBuilder();
    int done = 0;
    for (int i = 1; i + 2 < tokens.size(); i++) {
      boolean own =
          is(shown, tokens.get(i), MysqlQuoting.quote(database))
              || is(shown, tokens.get(i), database);
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
}
