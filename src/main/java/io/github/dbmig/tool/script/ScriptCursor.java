package io.github.dbmig.tool.script;

import io.github.dbmig.tool.source.js.JsToken;
import io.github.dbmig.tool.source.js.JsTokens;
import java.util.List;
import java.util.Optional;

/** Walks over a program word by word. */
public final class ScriptCursor {
  private final List<JsToken> tokens;
  private int at;

  public ScriptCursor(String text) {
    this.tokens = JsTokens.of(text);
  }

  public boolean atEnd() {
    return at >= tokens.size();
  }

  /** The end's own word behind the last. */
  public JsToken peek() {
    return peek(0);
  }

  public JsToken peek(int ahead) {
    return at + ahead < tokens.size() ? tokens.get(at + ahead) : JsToken.END;
  }

  public JsToken next() {
    JsToken token = peek();
    at++;
    return token;
  }

  /** Where it stands, for {@link #back}. */
  public int mark() {
    return at;
  }

  public void back(int mark) {
    at = mark;
  }

  public boolean isAt(String... texts) {
    for (int i = 0; i < texts.length; i++) {
      if (!is(peek(i), texts[i])) {
        return false;
      }
    }
    return true;
  }

  /** Goes behind these words if they are next, all of them. */
  public boolean take(String... texts) {
    boolean there = isAt(texts);
    at += there ? texts.length : 0;
    return there;
  }

  private static boolean is(JsToken token, String text) {
    return token.word(text) || token.is(text);
  }

  public Optional<JsToken> take(JsToken.Kind kind) {
    return peek().kind() == kind ? Optional.of(next()) : Optional.empty();
  }

  /** From an opening bracket to behind the one that closes it. */
  public void skipGroup() {
    int depth = 0;
    do {
      JsToken token = next();
      depth += token.opens() ? 1 : token.closes() ? -1 : 0;
    } while (depth > 0 && !atEnd());
  }

  /** To the next of these words, which is not taken; brackets on the way are skipped whole. */
  public void skipTo(String text) {
    while (!atEnd() && !is(peek(), text)) {
      if (peek().opens()) {
        skipGroup();
      } else {
        at++;
      }
    }
  }
}
