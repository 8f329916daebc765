package io.github.dbmig.base.secret;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Replaces known secrets, and whatever looks like credentials inside a URL, in text that others
 * wrote: driver messages, tool output.
 */
public final class Redactor implements UnaryOperator<String> {
  /** Shorter values would blank ordinary words. */
  private static final int SHORTEST = 3;

  private static final String MASK = "*****";

  /** Up to the last {@code @}: a password may hold one too. */
  private static final Pattern USER_INFO = Pattern.compile("(://[^\\s/@:]*:)\\S+@");

  private static final Pattern PARAMETER =
      Pattern.compile("(?i)([?&;](?:password|pass|pwd|authToken|sslpassword|token)=)[^&;\\s\"']+");

  private final List<String> secrets;

  private Redactor(List<String> secrets) {
    this.secrets = secrets;
  }

  /** Longest first, so that a secret that contains another is replaced whole. */
  public static Redactor of(Collection<Secret> secrets) {
    return new Redactor(
        secrets.stream()
            .filter(Objects::nonNull)
            .map(Secret::reveal)
            .filter(value -> value.length() >= SHORTEST)
            .flatMap(Redactor::forms)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList());
  }

  /** As it is, inside a URL, and inside a JSON string. */
  private static Stream<String> forms(String value) {
    String inUrl = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    String inJson = value.replace("\\", "\\\\").replace("\"", "\\\"");
    return Stream.of(value, inUrl, inJson);
  }

  @Override
  public String apply(String text) {
    if (text == null) {
      return null;
    }
    String clean = text;
    for (String secret : secrets) {
      clean = clean.replace(secret, MASK);
    }
    clean = USER_INFO.matcher(clean).replaceAll("$1" + MASK + "@");
    return PARAMETER.matcher(clean).replaceAll("$1" + MASK);
  }
}
