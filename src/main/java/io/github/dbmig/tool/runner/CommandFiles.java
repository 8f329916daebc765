package io.github.dbmig.tool.runner;

import io.github.dbmig.tool.source.FolderView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Commands as a Makefile, justfile, Procfile or Dockerfile holds them: lines, not programs. What a
 * variable decides is left out.
 */
public final class CommandFiles {
  private static final List<String> NAMES =
      List.of(
          "Makefile", "makefile", "GNUmakefile", "justfile", "Justfile", "Procfile", "Dockerfile");

  private static final int MOST_LINES = 5_000;

  private static final Pattern CONTINUED = Pattern.compile("\\\\\\R\\s*");

  /** A recipe's {@code @} and {@code -}, a process's name, an instruction, an exec form's marks. */
  private static final Pattern AROUND =
      Pattern.compile("^\\s*([@-]+|[\\w-]+:\\s|(?i:RUN|CMD|ENTRYPOINT)\\s)?\\s*");

  private static final Pattern EXEC_FORM = Pattern.compile("^\\s*\\w+\\s*\\[.*]\\s*$");
  private static final Pattern EXEC_MARKS = Pattern.compile("[\\[\\],]");
  private static final Pattern DECIDED_ELSEWHERE = Pattern.compile("\\S*(\\$|\\{\\{)\\S*");

  private CommandFiles() {}

  /** The lines of a folder's files, by {@code Makefile:12}. */
  public static Map<String, String> lines(FolderView folder) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (String name : NAMES) {
      if (folder.has(name)) {
        folder.text(name).ifPresent(text -> read(name, text, lines));
      }
    }
    return lines;
  }

  private static void read(String name, String text, Map<String, String> lines) {
    int number = 0;
    for (String line : CONTINUED.matcher(text).replaceAll(" ").lines().limit(MOST_LINES).toList()) {
      number++;
      if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
        lines.put(name + ":" + number, command(line));
      }
    }
  }

  private static String command(String line) {
    String flat =
        EXEC_FORM.matcher(line).matches() ? EXEC_MARKS.matcher(line).replaceAll(" ") : line;
    String bare = AROUND.matcher(flat).replaceFirst("");
    return DECIDED_ELSEWHERE.matcher(bare).replaceAll("");
  }
}
