package io.github.dbmig.tool.runner;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which version of a tool a project uses.
 *
 * @param text exact if the tool is installed, else the range that the project asks for
 * @param line the major version, whose rules apply
 * @param source the file that says it; or why it is not known
 */
public record ToolVersion(Optional<String> text, OptionalInt line, String source) {
  private static final Pattern FIRST =
      Pattern.compile("\\s*[v=~^<>!]*\\s*(\\d+)(?:[.\\s,|*x-].*)?");
  private static final Pattern BELOW = Pattern.compile("<=?\\s*(\\d+)(\\.0)*(?![\\d.])");

  public static ToolVersion unknown() {
    return unknown("no file names the version");
  }

  public static ToolVersion unknown(String why) {
    return new ToolVersion(Optional.empty(), OptionalInt.empty(), why);
  }

  public static ToolVersion of(String range, String source) {
    return new ToolVersion(Optional.of(range), line(range), source);
  }

  /** The one major version that a range allows; empty if it allows several. */
  static OptionalInt line(String range) {
    Matcher first = FIRST.matcher(range);
    if (!first.matches() || range.contains("||") || range.stripLeading().startsWith("<")) {
      return OptionalInt.empty();
    }
    int major = number(first.group(1));
    Matcher below = BELOW.matcher(range);
    boolean bounded = below.find() && number(below.group(1)) == major + 1;
    return range.stripLeading().startsWith(">") && !bounded
        ? OptionalInt.empty()
        : OptionalInt.of(major);
  }

  private static int number(String digits) {
    return digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }
}
