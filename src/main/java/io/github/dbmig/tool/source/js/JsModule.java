package io.github.dbmig.tool.source.js;

import io.github.dbmig.tool.source.js.JsToken.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a file declares outside functions: imports, variables, exports. Each points at the word
 * where its value begins.
 */
final class JsModule {
  final List<JsToken> tokens;
  final Map<String, Import> imports = new HashMap<>();
  final Map<String, Integer> variables = new LinkedHashMap<>();

  /** Local names taken out of an object: {@code const {A} = process.env}. */
  final Map<String, Part> parts = new HashMap<>();

  /** By exported name; {@code module.exports} is {@link #WHOLE}. */
  final Map<String, Integer> exports = new LinkedHashMap<>();

  final Map<String, String> exportedNames = new LinkedHashMap<>();
  final Map<String, Import> reexports = new LinkedHashMap<>();
  final List<String> reexportedModules = new ArrayList<>();

  /** Variables that are assigned or changed after their declaration. */
  final Set<String> changed = new HashSet<>();

  static final String WHOLE = "module.exports";
  static final String EVERYTHING = "*";

  /** A name of another module. */
  record Import(String module, String name) {}

  /** A field of the object whose expression begins at a word. */
  record Part(int object, String field) {}

  private JsModule(List<JsToken> tokens) {
    this.tokens = tokens;
  }

  static JsModule of(String text) {
    JsModule module = new JsModule(JsTokens.of(text));
    JsCursor cursor = new JsCursor(module.tokens, 0);
    while (!cursor.atEnd()) {
      if (startsStatement(cursor)) {
        new JsStatements(module, cursor).statement();
      } else if (cursor.peek().opens()) {
        cursor.skipBracket();
      } else {
        cursor.next();
      }
    }
    module.findChanges();
    return module;
  }

  private static boolean startsStatement(JsCursor cursor) {
    JsToken before = cursor.peek(-1);
    return cursor.peek().kind() == Kind.NAME
        && (cursor.peek().newline() || before.is(";") || before.is("}") || before == JsToken.END);
  }

  /** {@code name = …} or {@code name.a.b = …} anywhere, other than in a declaration. */
  private void findChanges() {
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).is("=")) {
        int name = i - 1;
        while (name >= 2 && tokens.get(name - 1).is(".")) {
          name -= 2;
        }
        JsToken before = name == 0 ? JsToken.END : tokens.get(name - 1);
        boolean declared = variables.getOrDefault(tokens.get(name).text(), -1) == i + 1;
        if (!declared && tokens.get(name).kind() == Kind.NAME && !before.is(":")) {
          changed.add(tokens.get(name).text());
        }
      }
    }
  }
}
