package io.github.dbmig.tool.detection;

import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.tool.ConfigConnection;
import io.github.dbmig.tool.source.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes {@link ConfigConnection}s of what was read. */
public final class Connections {
  private Connections() {}

  public static ConfigConnection ofUrl(Value url, String source) {
    return new ConfigConnection(secret(url), Map.of(), url.variables(), source);
  }

  /**
   * Of parts.
   *
   * @param parts by the names of {@link ConfigConnection#parts()}
   */
  public static ConfigConnection ofParts(Map<String, Value> parts, String source) {
    Map<String, Secret> literals = new LinkedHashMap<>();
    List<String> variables = new ArrayList<>();
    parts.forEach(
        (name, value) -> {
          secret(value).ifPresent(literal -> literals.put(name, literal));
          variables.addAll(value.variables());
        });
    List<String> distinct = variables.stream().distinct().toList();
    return new ConfigConnection(Optional.empty(), literals, distinct, source);
  }

  /** The fields of an object under our names; those that are absent are left out. */
  public static Map<String, Value> parts(Value object, Map<String, String> names) {
    Map<String, Value> parts = new LinkedHashMap<>();
    new TreeMap<>(names)
        .forEach(
            (theirs, ours) -> {
              Value value = object.get(theirs);
              if (!value.isAbsent()) {
                parts.putIfAbsent(ours, value);
              }
            });
    return parts;
  }

  /** The literal, or the literal default of a variable. */
  private static Optional<Secret> secret(Value value) {
    if (value instanceof Value.Literal literal && literal.text().matches("[0-9]+")) {
      return Optional.of(Secret.of(literal.text()));
    }
    if (value instanceof Value.Variable variable) {
      return variable.otherwise().flatMap(Connections::secret);
    }
    return value.asText().filter(text -> !text.isBlank()).map(Secret::of);
  }
}
