package io.github.dbmig.tool.source.python;

import io.github.dbmig.tool.source.Value;
import io.github.dbmig.tool.source.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The few functions whose result follows from their arguments and the environment alone. */
final class PyCalls {
  /** {@code os.environ.get}, and what django-environ, python-decouple and starlette offer. */
  private static final Set<String> ENVIRONMENT =
      Set.of(
          "os.environ.get",
          "os.getenv",
          "environ.get",
          "getenv",
          "env",
          "env.str",
          "env.int",
          "env.get",
          "config",
          "decouple.config",
          "os.environ.setdefault");

  private final PyScope scope;

  PyCalls(PyScope scope) {
    this.scope = scope;
  }

  Value call(String function, List<Value> arguments, Map<String, Value> named) {
    if (ENVIRONMENT.contains(function)) {
      return environment(function, arguments, named);
    }
    return switch (function) {
      case "str", "Path", "pathlib.Path", "os.path.abspath", "os.path.realpath", "os.fspath" ->
          arguments.size() == 1 ? arguments.get(0) : PyPaths.join(arguments);
      case "os.path.join" -> PyPaths.join(arguments);
      case "os.path.dirname" -> directory(arguments);
      case "dict" -> dictionary(arguments, named);
      default -> new Value.Call(function, arguments, named);
    };
  }

  private static Value environment(
      String function, List<Value> arguments, Map<String, Value> named) {
    Optional<String> name = arguments.stream().findFirst().flatMap(Value::asText);
    if (name.isEmpty()) {
      return new Value.Call(function, arguments, named);
    }
    Value otherwise = arguments.size() > 1 ? arguments.get(1) : named.getOrDefault("default", NONE);
    boolean set = !(otherwise instanceof Value.Literal none && none.text().equals("None"));
    return new Value.Variable(List.of(name.get()), set ? Optional.of(otherwise) : Optional.empty());
  }

  private static final Value NONE = new Value.Literal("None");

  private static Value directory(List<Value> arguments) {
    return arguments.stream()
        .findFirst()
        .flatMap(Value::asText)
        .map(path -> PyPaths.parent(path, 1))
        .orElseGet(() -> Values.computed(arguments));
  }

  private static Value dictionary(List<Value> arguments, Map<String, Value> named) {
    Value base = arguments.stream().findFirst().orElse(Value.ABSENT);
    return Values.merge(base, new Value.Fields(named, false));
  }
}
