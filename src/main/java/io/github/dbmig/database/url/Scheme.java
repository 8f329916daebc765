package io.github.dbmig.database.url;

import io.github.dbmig.base.secret.Secret;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first part of a URL.
 *
 * @param jdbc whether {@code jdbc:} stood before it
 * @param name lower case, without the driver; empty where the text has no scheme (a path)
 * @param driver what follows a {@code +}, as SQLAlchemy writes it; empty where there is none
 * @param rest what follows the colon, or the whole text where there is no scheme
 */
public record Scheme(boolean jdbc, String name, String driver, Secret rest) {
  /** Two letters at least: a single one is a Windows drive. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "(jdbc:)?([a-z][a-z0-9.-]+)(?:\\+([a-z0-9_.+-]+))?:(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Reads the scheme; white space around the URL is not part of it. */
  public static Scheme of(Secret url) {
    String text = url.reveal().strip();
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      return new Scheme(false, "", "", Secret.of(text));
    }
    return new Scheme(
        shape.group(1) != null,
        lower(shape.group(2)),
        lower(shape.group(3)),
        Secret.of(shape.group(4)));
  }

  private static String lower(String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
