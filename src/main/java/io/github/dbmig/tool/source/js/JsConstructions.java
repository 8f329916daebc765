package io.github.dbmig.tool.source.js;

import io.github.dbmig.tool.source.Value;
import java.util.ArrayList;
import java.util.List;

/** Finds {@code new Type({…})} or {@code type({…})} anywhere in a file, functions included. */
final class JsConstructions {
  private final List<JsToken> tokens;
  private final JsScope scope;

  JsConstructions(List<JsToken> tokens, JsScope scope) {
    this.tokens = tokens;
    this.scope = scope;
  }

  /** The first argument of each. */
  List<Value> of(String type) {
    List<Value> arguments = new ArrayList<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).word(type) && tokens.get(i + 1).is("(") && !declared(i)) {
        arguments.add(new JsExpressions(new JsCursor(tokens, i + 2), scope).expression());
      }
    }
    return arguments;
  }

  private boolean declared(int index) {
    return index > 0 && tokens.get(index - 1).word("function");
  }
}
