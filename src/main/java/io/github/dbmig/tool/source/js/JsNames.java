package io.github.dbmig.tool.source.js;

import io.github.dbmig.tool.source.Value;
import io.github.dbmig.tool.source.Values;
import java.util.List;
import java.util.Set;

/** What a dotted name means: the environment, the place of the file, or a value of the program. */
final class JsNames {
  private static final Set<String> LITERALS = Set.of("true", "false", "null", "undefined", "NaN");
  private static final List<String> ENVIRONMENTS =
      List.of("process.env.", "import.meta.env.", "Bun.env.", "globalThis.process.env.");

  private final JsScope scope;

  JsNames(JsScope scope) {
    this.scope = scope;
  }

  Value value(String path) {
    for (String environment : ENVIRONMENTS) {
      if (path.startsWith(environment)) {
        return fromEnvironment(path.substring(environment.length()));
      }
    }
    if (LITERALS.contains(path)) {
      return new Value.Literal(path);
    }
    return switch (path) {
      case "__dirname", "import.meta.dirname" -> Value.text(scope.file().getParent().toString());
      case "__filename", "import.meta.filename", "import.meta.url" ->
          Value.text(scope.file().toString());
      default -> variable(path.split("\\."));
    };
  }

  private static Value fromEnvironment(String rest) {
    int dot = rest.indexOf('.');
    Value variable = Value.variable(dot < 0 ? rest : rest.substring(0, dot));
    return dot < 0 ? variable : Values.computed(List.of(variable));
  }

  private Value variable(String[] parts) {
    Value value = scope.name(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      value = member(value, parts[i]);
    }
    return value;
  }

  static Value member(Value value, String name) {
    return value instanceof Value.Variable ? Values.computed(List.of(value)) : value.get(name);
  }
}
