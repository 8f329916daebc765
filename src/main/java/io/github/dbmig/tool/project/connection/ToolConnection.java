package io.github.dbmig.tool.project.connection;

import io.github.dbmig.base.secret.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the tool's own configuration says.
 *
 * @param url the literal, empty where there is none
 * @param parts literals by {@code host}, {@code port}, {@code database}, {@code user}, {@code
 *     password}, where there is no URL
 * @param variables those that the configuration reads a URL from, the first that is set wins
 * @param dialect {@code postgresql}, {@code mysql}, {@code sqlite}, or empty where it is unknown
 * @param base the folder that relative {@code file:} URLs start from
 * @param source the file and the key, as a person would say it
 */
public record LiteralConnection(
    Secret url,
    Map<String, Secret> parts,
    List<String> variables,
    String dialect,
    Path base,
    String source) {
  public LiteralConnection {
    parts = Map.copyOf(parts);
    variables = List.copyOf(variables);
  }

  /** A configuration that says nothing. */
  public static LiteralConnection none(Path base) {
    return new LiteralConnection(Secret.of(""), Map.of(), List.of(), "", base, "");
  }
}
