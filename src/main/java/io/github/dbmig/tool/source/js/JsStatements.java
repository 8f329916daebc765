package io.github.dbmig.tool.source.js;

import io.github.dbmig.tool.source.js.JsModule.Import;
import io.github.dbmig.tool.source.js.JsModule.Part;
import io.github.dbmig.tool.source.js.JsToken.Kind;
import java.util.Map;
import java.util.Set;

/** Notes one statement outside functions; others are passed over. */
final class JsStatements {
  private static final Set<String> DECLARATIONS = Set.of("const", "let", "var");

  private final JsModule module;
  private final JsCursor cursor;

  JsStatements(JsModule module, JsCursor cursor) {
    this.module = module;
    this.cursor = cursor;
  }

  void statement() {
    JsToken word = cursor.next();
    if (word.word("import")) {
      imported();
    } else if (word.word("export")) {
      exported();
    } else if (DECLARATIONS.contains(word.text())) {
      declared(false);
    } else if (word.word("module") && cursor.peek(1).word("exports")) {
      cursor.next();
      cursor.next();
      assignedExport(JsModule.WHOLE);
    } else if (word.word("exports")) {
      assignedExport("");
    }
  }

  /** Behind {@code module.exports} or {@code exports}. */
  private void assignedExport(String whole) {
    String name = whole;
    if (cursor.take(".")) {
      name = cursor.next().text();
    }
    if (!cursor.take("=")) {
      return;
    }
    if (!name.isEmpty()) {
      module.exports.put(name, cursor.position());
      chained();
    } else if (cursor.takeWord("module") && cursor.take(".") && cursor.takeWord("exports")) {
      assignedExport(JsModule.WHOLE);
    }
  }

  /** {@code exports = module.exports = …}. */
  private void chained() {
    if (cursor.peek().word("exports") && cursor.peek(1).is("=")) {
      cursor.next();
      cursor.next();
      module.exports.put(JsModule.WHOLE, cursor.position());
    }
  }

  private void imported() {
    cursor.takeWord("type");
    JsToken first = cursor.peek();
    if (first.kind() == Kind.STRING || first.is("(") || first.is(".")) {
      return;
    }
    var names = new java.util.HashMap<String, String>();
    if (first.kind() == Kind.NAME) {
      names.put(cursor.next().text(), "default");
      cursor.take(",");
    }
    if (cursor.take("*")) {
      cursor.takeWord("as");
      names.put(cursor.next().text(), JsModule.EVERYTHING);
    } else if (cursor.take("{")) {
      names(names);
    }
    if (cursor.takeWord("from")) {
      String from = cursor.next().text();
      names.forEach((local, name) -> module.imports.put(local, new Import(from, name)));
    } else if (cursor.take("=")) {
      names.keySet().forEach(local -> module.variables.put(local, cursor.position()));
    }
  }

  /** {@code a, b as c}: by the name after {@code as}. */
  private void names(Map<String, String> names) {
    while (!cursor.atEnd() && !cursor.take("}")) {
      if (cursor.peek().word("type") && cursor.peek(1).kind() == Kind.NAME) {
        cursor.next();
      }
      String name = cursor.next().text();
      names.put(cursor.takeWord("as") ? cursor.next().text() : name, name);
      cursor.skipTo(Set.of(","));
      cursor.take(",");
    }
  }

  private void exported() {
    if (cursor.takeWord("default")) {
      module.exports.put("default", cursor.position());
    } else if (DECLARATIONS.contains(cursor.peek().text())) {
      cursor.next();
      declared(true);
    } else if (cursor.take("=")) {
      module.exports.put(JsModule.WHOLE, cursor.position());
    } else if (cursor.take("*")) {
      everything();
    } else if (cursor.take("{")) {
      selected();
    }
  }

  private void everything() {
    boolean named = cursor.takeWord("as");
    String name = named ? cursor.next().text() : "";
    if (cursor.takeWord("from")) {
      String from = cursor.next().text();
      if (named) {
        module.reexports.put(name, new Import(from, JsModule.EVERYTHING));
      } else {
        module.reexportedModules.add(from);
      }
    }
  }

  private void selected() {
    var names = new java.util.LinkedHashMap<String, String>();
    names(names);
    if (cursor.takeWord("from")) {
      String from = cursor.next().text();
      names.forEach((name, original) -> module.reexports.put(name, new Import(from, original)));
    } else {
      module.exportedNames.putAll(names);
    }
  }

  private void declared(boolean export) {
    do {
      if (cursor.peek().is("{")) {
        destructured();
      } else {
        single(export);
      }
    } while (cursor.take(","));
  }

  private void single(boolean export) {
    String name = cursor.next().text();
    cursor.take("!");
    if (cursor.take(":")) {
      cursor.skipType();
    }
    if (cursor.take("=")) {
      module.variables.put(name, cursor.position());
      if (export) {
        module.exportedNames.put(name, name);
      }
      new JsExpressions(cursor, JsNoScope.INSTANCE).expression();
    }
  }

  /** {@code const {a, b: c} = object}. */
  private void destructured() {
    cursor.next();
    var fields = new java.util.HashMap<String, String>();
    while (!cursor.atEnd() && !cursor.take("}")) {
      String field = cursor.next().text();
      fields.put(cursor.take(":") ? cursor.next().text() : field, field);
      cursor.skipTo(Set.of(","));
      cursor.take(",");
    }
    if (cursor.take("=")) {
      int object = cursor.position();
      fields.forEach((local, field) -> module.parts.put(local, new Part(object, field)));
    }
  }
}
