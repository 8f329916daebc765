package io.github.dbmig.model.statement;

import io.github.dbmig.model.sql.Lexer;
import io.github.dbmig.model.sql.Lexicon;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.model.sql.Token;
import io.github.dbmig.model.sql.Token.Kind;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The tokens of one statement without comments, for reading forward. Positions beyond the end are
 * allowed and hold nothing.
 */
public final class StatementTokens {
  private final SqlStatement statement;
  private final Lexicon lexicon;
  private final List<Token> tokens = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final List<Integer> depths = new ArrayList<>();

  private StatementTokens(SqlStatement statement, Lexicon lexicon) {
    this.statement = statement;
    this.lexicon = lexicon;
  }

  /** All tokens of the statement. */
  public static StatementTokens of(SqlStatement statement, Lexicon lexicon) {
    return head(statement, lexicon, Integer.MAX_VALUE);
  }

  /** The first {@code limit} tokens. */
  public static StatementTokens head(SqlStatement statement, Lexicon lexicon, int limit) {
    var read = new StatementTokens(statement, lexicon);
    var lexer = new Lexer(statement.text(), lexicon);
    int depth = 0;
    while (read.tokens.size() < limit && lexer.hasNext()) {
      Token token = lexer.next();
      if (!token.silent()
          && token.kind() != Kind.VERSION_OPEN
          && token.kind() != Kind.VERSION_CLOSE) {
        depth = read.add(token, depth);
      }
    }
    return read;
  }

  private int add(Token token, int depth) {
    String word = wordOf(token);
    int inner = word.equals(")") ? Math.max(0, depth - 1) : depth;
    tokens.add(token);
    words.add(word);
    depths.add(inner);
    return word.equals("(") ? depth + 1 : inner;
  }

  private String wordOf(Token token) {
    return switch (token.kind()) {
      case WORD, NUMBER -> token.text(statement.text()).toUpperCase(Locale.ROOT);
      case STRING -> "'";
      case NAME -> "\"";
      default -> token.text(statement.text());
    };
  }

  public int size() {
    return tokens.size();
  }

  /**
   * The word there in upper case, or the symbol; {@code '} for a string, {@code "} for a quoted
   * name, nothing beyond the end.
   */
  public String word(int index) {
    return index < 0 || index >= tokens.size() ? "" : words.get(index);
  }

  /** All words, as {@link #word} gives them. */
  public List<String> words() {
    return new AbstractList<>() {
      @Override
      public String get(int index) {
        return words.get(index);
      }

      @Override
      public int size() {
        return words.size();
      }
    };
  }

  /** Whether these words stand there, one after the other. */
  public boolean at(int index, String... expected) {
    for (int i = 0; i < expected.length; i++) {
      if (!word(index + i).equals(expected[i])) {
        return false;
      }
    }
    return true;
  }

  public boolean anyAt(int index, Set<String> expected) {
    return expected.contains(word(index));
  }

  /** Where the word stands next, outside parentheses opened after {@code from}; or the size. */
  public int find(int from, String word) {
    return findAny(from, Set.of(word));
  }

  /** Where one of the words stands next, at the depth of {@code from}; or the size. */
  public int findAny(int from, Set<String> wanted) {
    int depth = depth(from);
    int i = from;
    while (i < size() && depth(i) >= depth) {
      if (depth(i) == depth && wanted.contains(word(i))) {
        return i;
      }
      i++;
    }
    return size();
  }

  /** How many parentheses are open around the token; both parentheses are outside. */
  public int depth(int index) {
    return index >= tokens.size() ? 0 : depths.get(index);
  }

  /** The position after the parentheses that open there, or the same where none do. */
  public int afterParentheses(int index) {
    if (!word(index).equals("(")) {
      return index;
    }
    int i = index + 1;
    while (i < size() && depth(i) > depth(index)) {
      i++;
    }
    return Math.min(size(), i + 1);
  }

  public boolean isName(int index) {
    return index < size()
        && (tokens.get(index).kind() == Kind.WORD || tokens.get(index).kind() == Kind.NAME);
  }

  /** The dotted name that starts there. Of three parts the first, a database, is left out. */
  public QualifiedName name(int index) {
    int last = afterName(index) - 1;
    return last >= index + 2
        ? QualifiedName.of(identifier(last - 2), identifier(last))
        : QualifiedName.of(identifier(last));
  }

  /** The position after the dotted name that starts there. */
  public int afterName(int index) {
    int end = index + 1;
    while (word(end).equals(".") && isName(end + 1)) {
      end += 2;
    }
    return end;
  }

  /** The identifier there, unquoted or folded. */
  public String identifier(int index) {
    if (index >= size()) {
      return "";
    }
    Token token = tokens.get(index);
    String text = token.text(statement.text());
    return token.kind() == Kind.NAME ? unquote(text) : lexicon.fold(text);
  }

  private static String unquote(String text) {
    int from = text.startsWith("U&") || text.startsWith("u&") ? 3 : 1;
    String quote = text.substring(text.length() - 1);
    String inner = text.substring(from, text.length() - 1);
    return quote.equals("]") ? inner : inner.replace(quote + quote, quote);
  }

  /** The source text of the tokens from one position up to another. */
  public String text(int from, int to) {
    int last = Math.min(to, size());
    return from >= last
        ? ""
        : statement.text().substring(tokens.get(from).start(), tokens.get(last - 1).end());
  }

  /** The line in the script, from 1. */
  public int line(int index) {
    return index >= size() ? statement.line() : statement.line() + tokens.get(index).line() - 1;
  }
}
