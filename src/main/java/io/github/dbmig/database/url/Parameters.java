package io.github.dbmig.database.url;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What follows the {@code ?} of a URL. Each parameter is taken once; {@link #rest()} is what nobody
 * took. Used by one thread inside one parse.
 */
public final class Parameters {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

  private final Map<String, String> values;

  private Parameters(Map<String, String> values) {
    this.values = values;
  }

  /**
   * @param query between {@code ?} and the end, still encoded
   * @param plusIsSpace as in HTML forms; SQLAlchemy and PostgreSQL's JDBC driver read it so
   */
  static Parameters of(String query, boolean plusIsSpace) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : query.split("&")) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        values.put(
            name(equals < 0 ? pair : pair.substring(0, equals)),
            Percent.decode(plusIsSpace ? value.replace('+', ' ') : value));
      }
    }
    return new Parameters(values);
  }

  private static String name(String text) {
    String name = Percent.decode(text);
    if (!NAME.matcher(name).matches()) {
      throw MalformedUrl.encoding("has a parameter whose name is not one");
    }
    return name;
  }

  /** The value of the first name that is there; all of them are taken. */
  public Optional<String> take(String... names) {
    Optional<String> found = Optional.empty();
    for (String name : names) {
      String value = values.remove(name);
      if (value != null && found.isEmpty()) {
        found = Optional.of(value);
      }
    }
    return found;
  }

  /** As {@link #take}, without those that are empty. */
  public Optional<String> takeText(String... names) {
    return take(names).filter(value -> !value.isBlank());
  }

  public Map<String, String> rest() {
    return Map.copyOf(values);
  }
}
