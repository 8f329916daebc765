package io.github.dbmig.tool.source.js;

import io.github.dbmig.tool.source.Value;
import io.github.dbmig.tool.source.Values;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The few functions whose result follows from their arguments alone. */
final class JsCalls {
  /** Functions that give back their only argument. */
  private static final Set<String> SAME =
      Set.of("defineConfig", "Object.freeze", "String", "fileURLToPath", "url.fileURLToPath");

  private final JsScope scope;

  JsCalls(JsScope scope) {
    this.scope = scope;
  }

  static Value construct(String type, List<Value> arguments) {
    return new Value.Call(type, arguments, Map.of());
  }

  Value call(String function, List<Value> arguments) {
    if (SAME.contains(function) && arguments.size() == 1) {
      return arguments.get(0);
    }
    return switch (function) {
      case "require", "import" -> module(arguments);
      case "env", "Deno.env.get", "process.env.get" -> environment(function, arguments);
      case "process.cwd" -> Value.text(scope.workingDirectory().toString());
      case "Object.assign" -> arguments.stream().reduce(Value.ABSENT, Values::merge);
      case "path.join", "join", "path.normalize", "path.posix.join", "upath.join" ->
          joined(arguments).map(JsCalls::normal).orElseGet(() -> Values.computed(arguments));
      case "path.resolve", "resolve", "path.posix.resolve" -> resolved(arguments);
      case "path.dirname", "dirname" -> directory(arguments);
      default -> other(function, arguments);
    };
  }

  private Value module(List<Value> arguments) {
    return arguments.stream()
        .findFirst()
        .flatMap(Value::asText)
        .map(scope::module)
        .orElseGet(() -> Values.computed(arguments));
  }

  private static Value environment(String function, List<Value> arguments) {
    return arguments.stream()
        .findFirst()
        .flatMap(Value::asText)
        .map(Value::variable)
        .orElseGet(() -> new Value.Call(function, arguments, Map.of()));
  }

  /** A method of a known value, or a function that is not known. */
  private Value other(String function, List<Value> arguments) {
    int dot = function.lastIndexOf('.');
    if (dot > 0 && function.startsWith("process.env.")) {
      return Values.computed(List.of(new JsNames(scope).value(function.substring(0, dot))));
    }
    List<String> variables =
        arguments.stream()
            .flatMap(argument -> argument.asText().stream())
            .filter(text -> text.matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+"))
            .toList();
    return variables.isEmpty()
        ? new Value.Call(function, arguments, Map.of())
        : new Value.Unknown("only running " + function + "(…) tells", variables);
  }

  private static Optional<String> joined(List<Value> parts) {
    boolean known = !parts.isEmpty() && parts.stream().allMatch(part -> part.asText().isPresent());
    return known
        ? Optional.of(
            parts.stream()
                .map(part -> part.asText().orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/")))
        : Optional.empty();
  }

  /** Without {@code .} and {@code ..}, as {@code path.join} gives it. */
  private static Value normal(String path) {
    try {
      return Value.text(Path.of(path).normalize().toString());
    } catch (InvalidPathException e) {
      return Value.text(path);
    }
  }

  private Value resolved(List<Value> parts) {
    if (joined(parts).isEmpty() && !parts.isEmpty()) {
      return Values.computed(parts);
    }
    try {
      Path path = scope.workingDirectory();
      for (Value part : parts) {
        path = path.resolve(part.asText().orElse(""));
      }
      return Value.text(path.normalize().toString());
    } catch (InvalidPathException e) {
      return Value.unknown("it is not a path on this system");
    }
  }

  private static Value directory(List<Value> arguments) {
    return arguments.stream()
        .findFirst()
        .flatMap(Value::asText)
        .map(text -> text.replaceFirst("/?[^/]*$", ""))
        .map(Value::text)
        .orElseGet(() -> Values.computed(arguments));
  }
}
