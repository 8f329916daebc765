package io.github.dbmig.tool.source.js;

import java.util.List;
import java.util.Set;

/** A place in the words of a program. */
final class JsCursor {
  private static final Set<String> TYPE_ENDS =
      Set.of(",", ";", "??", "||", "&&", "=", "?", ":", "+", "=>");

  /** Words of type arguments before a call; more are a comparison. */
  private static final int LONGEST_TYPE = 200;

  private final List<JsToken> tokens;
  private int at;

  JsCursor(List<JsToken> tokens, int at) {
    this.tokens = tokens;
    this.at = at;
  }

  int position() {
    return at;
  }

  JsToken peek() {
    return peek(0);
  }

  JsToken peek(int ahead) {
    int index = at + ahead;
    return index >= 0 && index < tokens.size() ? tokens.get(index) : JsToken.END;
  }

  JsToken next() {
    JsToken token = peek();
    at = Math.min(at + 1, tokens.size());
    return token;
  }

  boolean atEnd() {
    return at >= tokens.size();
  }

  boolean take(String punctuation) {
    boolean there = peek().is(punctuation);
    if (there) {
      at++;
    }
    return there;
  }

  boolean takeWord(String word) {
    boolean there = peek().word(word);
    if (there) {
      at++;
    }
    return there;
  }

  /** From an opening bracket to behind the one that closes it. */
  void skipBracket() {
    int depth = 0;
    do {
      JsToken token = next();
      depth += token.opens() ? 1 : token.closes() ? -1 : 0;
    } while (depth > 0 && !atEnd());
  }

  /** To the next of these outside brackets, or to the bracket that closes around here. */
  void skipTo(Set<String> stops) {
    while (!atEnd() && !peek().closes() && !stops.contains(punctuation())) {
      if (peek().opens()) {
        skipBracket();
      } else {
        next();
      }
    }
  }

  private String punctuation() {
    return peek().kind() == JsToken.Kind.PUNCTUATION ? peek().text() : "";
  }

  /** Over a type, to what follows it. */
  void skipType() {
    int angles = 0;
    boolean first = true;
    while (!atEnd()) {
      if (angles == 0 && !first && (TYPE_ENDS.contains(punctuation()) || peek().newline())) {
        return;
      }
      angles += peek().is("<") ? 1 : peek().is(">") ? -1 : 0;
      if (peek().opens()) {
        skipBracket();
      } else if (peek().closes()) {
        return;
      } else {
        next();
      }
      first = peek(-1).is("|") || peek(-1).is("&");
    }
  }

  /** Whether a call comes next: {@code (}, {@code ?.(} or {@code <Type>(}. */
  boolean callFollows() {
    if (peek().is("(") && !peek().newline() || peek().is("?.") && peek(1).is("(")) {
      return true;
    }
    if (!peek().is("<")) {
      return false;
    }
    JsCursor ahead = new JsCursor(tokens, at);
    return ahead.skipAngles() && ahead.peek().is("(");
  }

  /** Over type arguments, if they come next; whether they end. */
  boolean skipAngles() {
    int angles = 0;
    int start = at;
    while (peek().is("<") || angles > 0) {
      if (atEnd() || peek().is(";") || at - start > LONGEST_TYPE) {
        return false;
      }
      angles += peek().is("<") ? 1 : peek().is(">") ? -1 : 0;
      next();
    }
    return true;
  }

  /** Whether {@code =>} follows the bracket that opens there, maybe with a type between. */
  boolean arrowFollowsBracket(int ahead) {
    JsCursor look = new JsCursor(tokens, at + ahead);
    look.skipBracket();
    if (look.take(":")) {
      look.skipType();
    }
    return look.peek().is("=>");
  }
}
