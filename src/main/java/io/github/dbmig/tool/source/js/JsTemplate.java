package io.github.dbmig.tool.source.js;

import io.github.dbmig.tool.source.Value;
import io.github.dbmig.tool.source.Values;

/** A text between backquotes, with its holes filled where they are known. */
final class JsTemplate {
  private JsTemplate() {}

  static Value value(String raw, JsScope scope) {
    Value whole = Value.text("");
    int at = 0;
    while (at < raw.length()) {
      int hole = raw.indexOf("${", at);
      int end = hole < 0 ? -1 : closing(raw, hole + 2);
      if (end < 0) {
        return plus(whole, Value.text(JsEscapes.all(raw.substring(at))));
      }
      whole = plus(whole, Value.text(JsEscapes.all(raw.substring(at, hole))));
      JsCursor cursor = new JsCursor(JsTokens.of(raw.substring(hole + 2, end)), 0);
      whole = plus(whole, new JsExpressions(cursor, scope).expression());
      at = end + 1;
    }
    return whole;
  }

  /** An empty text in front of a variable leaves it the variable. */
  private static Value plus(Value left, Value right) {
    if (isEmpty(left)) {
      return right;
    }
    return isEmpty(right) ? left : Values.plus(left, right);
  }

  private static boolean isEmpty(Value value) {
    return value.asText().filter(String::isEmpty).isPresent();
  }

  private static int closing(String raw, int from) {
    int depth = 1;
    for (int i = from; i < raw.length(); i++) {
      depth += raw.charAt(i) == '{' ? 1 : raw.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
