package io.github.dbmig.database.url;

import io.github.dbmig.base.error.ConfigurationException;

/** A URL that cannot be used. Never given a part of the URL, nor a cause that holds one. */
public final class MalformedUrl {
  private MalformedUrl() {}

  /**
   * @param subject what kind of URL, such as {@code PostgreSQL URL}
   */
  public static ConfigurationException of(String subject, String what, String advice) {
    return new ConfigurationException("malformed-url", subject, what, advice);
  }

  static ConfigurationException encoding(String what) {
    return of(
        "database URL",
        what,
        "write special characters of the password as percent codes:"
            + " @ is %40, : is %3A, / is %2F, ? is %3F, # is %23, % is %25");
  }
}
