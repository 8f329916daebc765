package io.github.dbmig.tool;

import java.util.List;

/** A statement with {@code ?} parameters. */
public record Update(String sql, List<Object> parameters) {
  public Update {
    parameters = List.copyOf(parameters);
  }

  public static Update of(String sql, Object... parameters) {
    return new Update(sql, List.of(parameters));
  }
}
