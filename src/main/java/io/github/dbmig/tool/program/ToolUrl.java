package io.github.dbmig.tool.program;

import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.database.url.Percent;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A database's URL as other programs take it. It always has host, port, user and database: what a
 * URL leaves out is filled from variables or from the user's own configuration. Source: {@code
 * pointing.md}, rule 0.
 */
public final class ToolUrl {
  private ToolUrl() {}

  /**
   * Of a server.
   *
   * @param scheme such as {@code postgresql} or {@code mysql+pymysql}
   * @param parameters behind the question mark, in the order of their names
   */
  public static Secret server(String scheme, DatabaseUrl url, Map<String, String> parameters) {
    String query =
        new TreeMap<>(parameters)
            .entrySet().stream()
                .map(one -> Percent.encode(one.getKey()) + "=" + Percent.encode(one.getValue()))
                .collect(Collectors.joining("&"));
    return Secret.of(
        scheme
            + "://"
            + Percent.encode(url.user())
            + (url.password().isEmpty() ? "" : ":" + Percent.encode(url.password().reveal()))
            + "@"
            + (url.host().contains(":") ? "[" + url.host() + "]" : url.host())
            + ":"
            + url.port()
            + "/"
            + Percent.encode(url.database())
            + (query.isEmpty() ? "" : "?" + query));
  }

  /** As most programs take it: {@code postgresql://}, {@code mysql://}, {@code file:}. */
  public static Secret uri(DatabaseUrl url) {
    if (url.host().isEmpty()) {
      return Secret.of("file:" + url.database());
    }
    return server(url.engine().equals("postgresql") ? "postgresql" : "mysql", url, Map.of());
  }

  /** A driver property that is no secret, or the other value. */
  public static String property(DatabaseUrl url, String name, String other) {
    Secret value = url.properties().get(name);
    return value == null ? other : value.reveal();
  }
}
