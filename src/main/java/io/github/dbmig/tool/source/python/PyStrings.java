package io.github.dbmig.tool.source.python;

import io.github.dbmig.tool.source.Value;
import io.github.dbmig.tool.source.Values;
import java.util.List;

/** A string; the holes of an f-string are filled where they are known. */
final class PyStrings {
  private PyStrings() {}

  static Value value(PyToken token, PyScope scope) {
    if (!token.prefix().contains("f")) {
      return Value.text(token.text());
    }
    String raw = token.text();
    Value whole = Value.text("");
    int at = 0;
    while (at < raw.length()) {
      int hole = raw.indexOf('{', at);
      int end = hole < 0 ? -1 : raw.indexOf('}', hole);
      if (end < 0) {
        return Values.plus(whole, Value.text(raw.substring(at)));
      }
      whole = Values.plus(whole, Value.text(raw.substring(at, hole)));
      whole = Values.plus(whole, hole(raw.substring(hole + 1, end), scope));
      at = end + 1;
    }
    return whole;
  }

  private static Value hole(String expression, PyScope scope) {
    List<PyLine> lines = PyLines.of(expression);
    return lines.isEmpty()
        ? Value.unknown("it is computed")
        : new PyExpressions(lines.get(0).tokens(), 0, scope).expression();
  }
}
