package io.github.dbmig.tool.source;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An INI file as Python's ConfigParser reads it, with {@code %(here)s} for the file's folder and
 * {@code %(name)s} for options of the same section or of {@code [DEFAULT]}.
 */
public final class IniText {
  private static final Pattern OPTION = Pattern.compile("([^=:\\s][^=:]*?)\\s*[=:]\\s*(.*)");
  private static final Pattern REFERENCE = Pattern.compile("%%|%\\(([^)]*)\\)s");
  private static final Pattern COMMENT_BEHIND = Pattern.compile("\\s[#;].*$");
  private static final int DEEPEST_REFERENCE = 10;

  private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();
  private final String here;

  private IniText(String text, Path folder) {
    this.here = folder.toString();
    read(text);
  }

  public static IniText read(String text, Path folder) {
    return new IniText(text, folder);
  }

  private void read(String text) {
    Map<String, String> section = new LinkedHashMap<>();
    String last = "";
    for (String line : text.split("\r?\n")) {
      String content = line.strip();
      if (content.isEmpty() || content.startsWith("#") || content.startsWith(";")) {
        continue;
      }
      Matcher option = OPTION.matcher(content);
      if (content.startsWith("[") && content.endsWith("]")) {
        String name = content.substring(1, content.length() - 1);
        section = sections.computeIfAbsent(name, key -> new LinkedHashMap<>());
      } else if (Character.isWhitespace(line.charAt(0)) && section.containsKey(last)) {
        section.merge(last, content, (before, more) -> before + "\n" + more);
      } else if (option.matches()) {
        last = option.group(1).toLowerCase(java.util.Locale.ROOT);
        section.put(last, option.group(2));
      }
    }
  }

  /** Section names in the file's order. */
  public java.util.Set<String> sections() {
    return java.util.Collections.unmodifiableSet(sections.keySet());
  }

  /** The value of an option; absent if it is not there, unknown if it refers to what is not. */
  public Value get(String section, String option) {
    String raw = raw(section, option);
    return raw == null ? Value.ABSENT : expanded(section, raw, 0);
  }

  private String raw(String section, String option) {
    String own = sections.getOrDefault(section, Map.of()).get(option);
    return own != null ? own : sections.getOrDefault("DEFAULT", Map.of()).get(option);
  }

  private Value expanded(String section, String raw, int depth) {
    Matcher reference = REFERENCE.matcher(raw);
    StringBuilder text = new StringBuilder();
    while (reference.find()) {
      String name = reference.group(1);
      Value value = name == null ? Value.text("%") : named(section, name, depth);
      if (value.asText().isEmpty()) {
        return Value.unknown("it refers to %(" + name + ")s, which is not set in the file");
      }
      reference.appendReplacement(text, Matcher.quoteReplacement(value.asText().get()));
    }
    return Value.text(reference.appendTail(text).toString());
  }

  private Value named(String section, String name, int depth) {
    if (name.equals("here")) {
      return Value.text(here);
    }
    String raw = raw(section, name.toLowerCase(java.util.Locale.ROOT));
    return raw == null || depth > DEEPEST_REFERENCE
        ? Value.ABSENT
        : expanded(section, raw, depth + 1);
  }

  /** What stands before {@code #} or {@code ;} behind a blank, as people write comments there. */
  public static String withoutComment(String value) {
    return COMMENT_BEHIND.matcher(value).replaceFirst("").strip();
  }
}
