package io.github.dbmig.tool.project.connection;

import io.github.dbmig.base.error.ConfigurationException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The environment a goal works in.
 *
 * @param name part of file and variable names
 * @param explicit whether somebody said it, rather than the goal's default
 */
public record Environment(String name, boolean explicit) {
  public static final String DEVELOPMENT = "development";
  public static final String PRODUCTION = "production";

  private static final Set<String> PROTECTED = Set.of(PRODUCTION, "prod", "live");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

  public Environment {
    if (!NAME.matcher(name).matches()) {
      throw new ConfigurationException(
          "environment-name",
          "dbmig.env",
          "is not a name of letters, digits, dots, dashes and underscores",
          "name an environment, as -Ddbmig.env=staging");
    }
  }

  /**
   * @param given blank where nobody said one
   */
  public static Environment of(String given, String fallback) {
    boolean explicit = !given.isBlank();
    return new Environment(explicit ? given.strip() : fallback, explicit);
  }

  /** Whether destructive goals refuse it by its name alone. */
  public boolean isProtected() {
    return PROTECTED.contains(name.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether unprefixed variables mean it: development, and production where a goal defaults to it.
   */
  public boolean isDefault() {
    return !explicit || name.equals(DEVELOPMENT);
  }

  /** {@code STAGING_DATABASE_URL}. */
  public String urlVariable() {
    return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + "_DATABASE_URL";
  }
}
