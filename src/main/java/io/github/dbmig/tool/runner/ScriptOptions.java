package io.github.dbmig.tool.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files that the scripts of a package.json hand to a tool: {@code knex --knexfile db/k.js}. */
public final class ScriptOptions {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|([^\\s\"']+)");
  private static final Pattern COMMAND_END = Pattern.compile("&&|\\|\\||;|\\||&");

  private ScriptOptions() {}

  /**
   * A file that a script names.
   *
   * @param path relative to the project, after any {@code cd} of the script
   */
  public record Named(String script, String path) {}

  /**
   * The values of an option wherever a tool is called.
   *
   * @param tool a pattern of the word that calls it
   * @param options its spellings, such as {@code --config} and {@code -c}
   */
  public static List<Named> find(NodeProject project, Pattern tool, List<String> options) {
    return find(project.scripts(), tool, options);
  }

  /**
   * The same for any commands.
   *
   * @param commands by what a person would call them
   */
  public static List<Named> find(Map<String, String> commands, Pattern tool, List<String> options) {
    List<Named> found = new ArrayList<>();
    commands.forEach((script, text) -> read(script, text, new Wanted(tool, options), found));
    return found.stream().distinct().toList();
  }

  private record Wanted(Pattern tool, List<String> options) {}

  private static void read(String script, String text, Wanted wanted, List<Named> found) {
    String directory = "";
    for (String command : COMMAND_END.split(text)) {
      List<String> words = words(command);
      if (words.size() == 2 && words.get(0).equals("cd")) {
        directory = directory + words.get(1).replaceFirst("/?$", "/");
      } else if (words.stream().anyMatch(word -> wanted.tool().matcher(word).matches())) {
        for (String value : values(words, wanted.options())) {
          found.add(new Named(script, directory + value));
        }
      }
    }
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      words.add(
          word.group(1) != null
              ? word.group(1)
              : word.group(2) != null ? word.group(2) : word.group());
    }
    return words;
  }

  private static List<String> values(List<String> words, List<String> options) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      for (String option : options) {
        if (word.equals(option) && i + 1 < words.size()) {
          values.add(words.get(i + 1));
        } else if (word.startsWith(option + "=")) {
          values.add(word.substring(option.length() + 1));
        }
      }
    }
    return values;
  }
}
