package io.github.dbmig.tool.source.python;

import io.github.dbmig.tool.source.Value;
import io.github.dbmig.tool.source.Values;
import java.util.List;
import java.util.Set;

/** What a dotted name means. */
final class PyNames {
  private static final Set<String> LITERALS = Set.of("True", "False", "None");

  private PyNames() {}

  static Value value(String path, PyScope scope) {
    if (LITERALS.contains(path)) {
      return new Value.Literal(path);
    }
    if (path.equals("__file__")) {
      return Value.text(scope.file().toString());
    }
    String[] parts = path.split("\\.");
    Value value = scope.name(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      value =
          value instanceof Value.Variable ? Values.computed(List.of(value)) : value.get(parts[i]);
    }
    return value;
  }
}
