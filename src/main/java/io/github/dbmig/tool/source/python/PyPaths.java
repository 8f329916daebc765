package io.github.dbmig.tool.source.python;

import io.github.dbmig.tool.source.Value;
import io.github.dbmig.tool.source.Values;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** {@code pathlib} and {@code os.path} on paths that are known. */
final class PyPaths {
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "parent",
          "parents",
          "resolve",
          "absolute",
          "joinpath",
          "as_posix",
          "expanduser",
          "strip",
          "replace",
          "format",
          "rstrip",
          "lower",
          "unicode_string");
  private static final Set<String> SAME =
      Set.of("resolve", "absolute", "as_posix", "strip", "rstrip", "expanduser");

  private PyPaths() {}

  static boolean isAttribute(String name) {
    return ATTRIBUTES.contains(name);
  }

  static Value attribute(Value value, String name) {
    if (value.asText().isEmpty()) {
      return value.get(name);
    }
    String path = value.asText().get();
    return switch (name) {
      case "parent" -> parent(path, 1);
      case "parents" -> new Value.Call("parents", List.of(value), java.util.Map.of());
      default -> Values.computed(List.of(Value.unknown("only running ." + name + " tells"), value));
    };
  }

  static Value method(Value value, String name, List<Value> arguments) {
    if (SAME.contains(name)) {
      return value instanceof Value.Text || value instanceof Value.Variable
          ? value
          : Values.computed(List.of(value));
    }
    if (name.equals("joinpath")) {
      var parts = new java.util.ArrayList<Value>(List.of(value));
      parts.addAll(arguments);
      return join(parts);
    }
    return new Value.Unknown("only running ." + name + "(…) tells", value.variables());
  }

  static Value parent(String path, int levels) {
    try {
      Path at = Path.of(path);
      for (int i = 0; i < levels && at.getParent() != null; i++) {
        at = at.getParent();
      }
      return Value.text(at.toString());
    } catch (InvalidPathException e) {
      return Value.unknown("it is not a path on this system");
    }
  }

  static Value join(List<Value> parts) {
    if (parts.isEmpty() || parts.stream().anyMatch(part -> part.asText().isEmpty())) {
      return Values.computed(parts);
    }
    try {
      Path path = Path.of("");
      for (Value part : parts) {
        path = path.resolve(part.asText().orElse(""));
      }
      return Value.text(path.normalize().toString());
    } catch (InvalidPathException e) {
      return Value.unknown("it is not a path on this system");
    }
  }

  /** An item of a list by its number. */
  static Value item(List<Value> items, String index) {
    try {
      return items.get(Integer.parseInt(index));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return Value.unknown("it is an item that is not known");
    }
  }
}
