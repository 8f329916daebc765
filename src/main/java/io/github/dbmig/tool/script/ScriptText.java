package io.github.dbmig.tool.script;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts and names as a program writes them. */
public final class ScriptText {
  private ScriptText() {}

  /** Between backquotes, so that line breaks stay as they are. */
  public static String literal(String text) {
    return "`" + text.replace("\\", "\\\\").replace("`", "\\`").replace("${", "\\${") + "`";
  }

  /** As a comment of one line: a name with a line break must not end it. */
  public static String comment(String text) {
    return "// " + text.replaceAll("\\R", " ") + "\n";
  }

  /** {@code Add the users} as {@code add_the_users}; empty where no letter is in it. */
  public static String slug(String words) {
    return words
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "_")
        .replaceAll("^_+|_+$", "");
  }

  /** {@code add the users} as {@code AddTheUsers}; empty where no letter is in it. */
  public static String className(String words) {
    String name =
        Stream.of(words.split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    return name.matches("\\p{N}.*") ? "M" + name : name;
  }
}
