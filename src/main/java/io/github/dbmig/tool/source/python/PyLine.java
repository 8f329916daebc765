package io.github.dbmig.tool.source.python;

import java.util.List;

/**
 * A logical line: brackets and backslashes continue it.
 *
 * @param indent characters before its first word
 */
record PyLine(int indent, List<PyToken> tokens) {
  PyLine {
    tokens = List.copyOf(tokens);
  }

  PyToken at(int index) {
    return index < tokens.size() ? tokens.get(index) : PyToken.END;
  }
}
