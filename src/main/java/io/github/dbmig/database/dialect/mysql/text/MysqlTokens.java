package io.github.dbmig.database.dialect.mysql.text;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.model.sql.Lexer;
import io.github.dbmig.model.sql.Token;
import io.github.dbmig.model.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** A place in a text that the server showed. What stands in version comments is text like other. */
public final class MysqlTokens {
  private final String source;
  private final List<Token> tokens;
  private int at;

  public MysqlTokens(String source) {
    this(source, "");
  }

  private MysqlTokens(String source, String last) {
    this.source = source;
    this.tokens = new ArrayList<>();
    Lexer lexer = new Lexer(source, MysqlSyntax.LEXICON);
    boolean open = true;
    while (open && lexer.hasNext()) {
      Token token = lexer.next();
      boolean mark = token.kind() == Kind.VERSION_OPEN || token.kind() == Kind.VERSION_CLOSE;
      if (!mark && !token.silent()) {
        tokens.add(token);
        open = last.isEmpty() || !token.text(source).equalsIgnoreCase(last);
      }
    }
  }

  /** The tokens up to the first that is this word, with it; nothing behind it is looked at. */
  static MysqlTokens head(String source, String last) {
    return new MysqlTokens(source, last);
  }

  /** The offset behind the last token. */
  int end() {
    return tokens.get(tokens.size() - 1).end();
  }

  public boolean done() {
    return at >= tokens.size();
  }

  public int position() {
    return at;
  }

  /** True where the next words are these, quoted or not told apart by case. */
  public boolean is(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!peek(i).equalsIgnoreCase(words[i])) {
        return false;
      }
    }
    return true;
  }

  public boolean take(String... words) {
    boolean here = is(words);
    if (here) {
      at += words.length;
    }
    return here;
  }

  public void expect(String... words) {
    if (!take(words)) {
      throw unreadable("instead of " + String.join(" ", words));
    }
  }

  public boolean isName() {
    return !done() && tokens.get(at).kind() == Kind.NAME;
  }

  /** The next token as it stands. */
  public String next() {
    if (done()) {
      throw unreadable("the text ends");
    }
    return tokens.get(at++).text(source);
  }

  /** The next token without its back quotes. */
  public String name() {
    String text = next();
    return text.startsWith("`") ? text.substring(1, text.length() - 1).replace("``", "`") : text;
  }

  public String string() {
    return MysqlLiteral.text(next());
  }

  /** What stands between the next parentheses, as it stands. */
  public String group() {
    expect("(");
    int from = at;
    int depth = 1;
    while (depth > 0) {
      String token = next();
      depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
    }
    return slice(from, at - 1);
  }

  public List<String> names() {
    List<String> names = new ArrayList<>();
    expect("(");
    do {
      names.add(name());
    } while (take(","));
    expect(")");
    return names;
  }

  /** Moves over one token, or over parentheses with what is in them. */
  public void skip() {
    if (is("(")) {
      group();
    } else {
      next();
    }
  }

  /** The text from a former position to this one; version comments become white space. */
  public String since(int from) {
    return slice(from, at);
  }

  /** All that is left. */
  public String rest() {
    int from = at;
    at = tokens.size();
    return slice(from, at);
  }

  private String slice(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      if (i > from) {
        text.append(gap(tokens.get(i - 1).end(), token.start()));
      }
      text.append(token.text(source));
    }
    return text.toString();
  }

  private String gap(int from, int to) {
    String between = source.substring(from, to);
    return between.isBlank() ? between : " ";
  }

  private String peek(int ahead) {
    int place = at + ahead;
    return place < tokens.size() ? tokens.get(place).text(source) : "";
  }

  public MigrationException unreadable(String what) {
    return new MigrationException(
        "mysql-shown-text",
        "the server's text near " + (done() ? "its end" : peek(0)),
        "cannot be read: " + what,
        "this version does not know the clause");
  }
}
