package io.github.dbmig.tool.source;

import io.github.dbmig.tool.source.Value.Fields;
import io.github.dbmig.tool.source.Value.Literal;
import io.github.dbmig.tool.source.Value.Text;
import io.github.dbmig.tool.source.Value.Variable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How values combine; the same for JavaScript and Python. */
public final class Values {
  private static final Set<String> FALSE =
      Set.of("null", "undefined", "None", "false", "False", "0");

  private Values() {}

  /** {@code left ?? right}, {@code left || right}, {@code left or right}. */
  public static Value or(Value left, Value right) {
    if (left instanceof Variable variable) {
      return variable.otherwise().isPresent() ? left : orVariable(variable, right);
    }
    if (left instanceof Literal literal && FALSE.contains(literal.text()) || isEmpty(left)) {
      return right;
    }
    if (left instanceof Value.Unknown || left instanceof Value.Call) {
      return new Value.Unknown(
          left.reason(),
          Stream.concat(left.variables().stream(), right.variables().stream()).toList());
    }
    return left;
  }

  private static boolean isEmpty(Value value) {
    return value.isAbsent() || value instanceof Text text && text.text().isEmpty();
  }

  private static Value orVariable(Variable variable, Value right) {
    if (right instanceof Variable next) {
      List<String> names = Stream.concat(variable.names().stream(), next.names().stream()).toList();
      return new Variable(names, next.otherwise());
    }
    return new Variable(variable.names(), Optional.of(right));
  }

  /** Concatenation: known only if both are. */
  public static Value plus(Value left, Value right) {
    Optional<String> first = printed(left);
    Optional<String> second = printed(right);
    boolean text = left instanceof Text || right instanceof Text;
    if (text && first.isPresent() && second.isPresent()) {
      return Value.text(first.get() + second.get());
    }
    return computed(List.of(left, right));
  }

  /** The characters a value adds to a text. */
  private static Optional<String> printed(Value value) {
    return value instanceof Literal literal ? Optional.of(literal.text()) : value.asText();
  }

  /** Something made of these, in a way that is not evaluated. */
  public static Value computed(List<Value> parts) {
    List<String> variables =
        parts.stream().flatMap(part -> part.variables().stream()).distinct().toList();
    String reason =
        variables.isEmpty()
            ? parts.stream()
                .filter(part -> part.asText().isEmpty())
                .findFirst()
                .map(Value::reason)
                .orElse("it is computed")
            : "it is computed from the environment variables " + String.join(", ", variables);
    return new Value.Unknown(reason, variables);
  }

  /** Fields of the second over those of the first. */
  public static Fields merge(Value first, Value second) {
    Map<String, Value> fields = new LinkedHashMap<>();
    boolean open = false;
    for (Value value : List.of(first, second)) {
      if (value instanceof Fields part) {
        fields.putAll(part.fields());
        open |= part.open();
      } else if (!value.isAbsent()) {
        fields.replaceAll((key, old) -> Value.unknown("something not known may replace it"));
        open = true;
      }
    }
    return new Fields(fields, open);
  }
}
