package io.github.dbmig.database.url;

import io.github.dbmig.base.secret.Secret;
import java.util.ArrayList;
import java.util.List;

/**
 * A URL of the shape {@code scheme://user:password@host:port,host:port/database?parameters}, its
 * percent codes resolved.
 *
 * @param user empty where the URL names none
 * @param hosts one at least
 * @param database empty where the URL names none
 */
public record UrlParts(
    Scheme scheme,
    String user,
    Secret password,
    List<Host> hosts,
    String database,
    Parameters parameters) {
  public UrlParts {
    hosts = List.copyOf(hosts);
  }

  /**
   * Reads a URL. The user information ends at the last {@code @} before the first {@code /} or
   * {@code ?}, so that {@code @}, {@code :} and {@code #} in a password need no code; an {@code @}
   * behind that is refused, since it is more likely a password with a {@code /} than a name.
   */
  public static UrlParts of(Scheme scheme) {
    String rest = scheme.rest().reveal();
    boolean plusIsSpace =
        !scheme.driver().isEmpty() || scheme.jdbc() && scheme.name().equals("postgresql");
    int question = rest.indexOf('?');
    String place = question < 0 ? rest : rest.substring(0, question);
    String query = question < 0 ? "" : rest.substring(question + 1);
    Place split = Place.of(place, scheme.jdbc());
    checkStray(split, query);
    return new UrlParts(
        scheme,
        Percent.decode(split.user()),
        Secret.of(Percent.decode(split.password())),
        hosts(split.hosts()),
        database(split.path()),
        Parameters.of(query, plusIsSpace));
  }

  private static void checkStray(Place split, String query) {
    boolean inQuery =
        !split.hasUser() && query.replaceAll("(?i)(user|password)=[^&]*", "").contains("@");
    if (inQuery || split.path().contains("@") || split.path().contains("#")) {
      throw MalformedUrl.encoding("has an @ or # behind the host");
    }
  }

  private static List<Host> hosts(String text) {
    List<Host> hosts = new ArrayList<>();
    for (String host : text.split(",", -1)) {
      hosts.add(Host.of(host));
    }
    return hosts;
  }

  private static String database(String path) {
    if (path.indexOf('/') >= 0) {
      throw MalformedUrl.encoding("has more than one / behind the host");
    }
    String database = Percent.decode(path);
    if (database.chars().anyMatch(Character::isISOControl)) {
      throw MalformedUrl.encoding("has a control character in the database's name");
    }
    return database;
  }

  /** The four pieces before the {@code ?}, still encoded. */
  private record Place(boolean hasUser, String user, String password, String hosts, String path) {
    static Place of(String place, boolean jdbc) {
      if (!place.startsWith("//")) {
        return withoutHost(place, jdbc);
      }
      int slash = place.indexOf('/', 2);
      String authority = slash < 0 ? place.substring(2) : place.substring(2, slash);
      String path = slash < 0 ? "" : place.substring(slash + 1);
      int at = authority.lastIndexOf('@');
      String info = at < 0 ? "" : authority.substring(0, at);
      int colon = info.indexOf(':');
      return new Place(
          at >= 0,
          colon < 0 ? info : info.substring(0, colon),
          colon < 0 ? "" : info.substring(colon + 1),
          authority.substring(at + 1),
          path);
    }

    /** {@code jdbc:postgresql:database} and {@code jdbc:postgresql:/}. */
    private static Place withoutHost(String place, boolean jdbc) {
      if (!jdbc || place.contains(":")) {
        throw MalformedUrl.of(
            "database URL",
            "has no // behind the scheme",
            "write scheme://user:password@host:port/database");
      }
      return new Place(false, "", "", "", place.startsWith("/") ? place.substring(1) : place);
    }
  }
}
