package io.github.dbmig.tool.runner;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The catalogues of a {@code pnpm-workspace.yaml}: {@code catalog:} (named {@code default}) and
 * those under {@code catalogs:}. Only block style, which is what pnpm writes.
 */
final class PnpmCatalogs {
  private static final Pattern LINE =
      Pattern.compile(
          "(\\s*)[\"']?([^\"':\\s][^\"':]*)[\"']?:\\s*(?:[\"']?([^\"'#]*?)[\"']?)?\\s*(?:#.*)?");

  private PnpmCatalogs() {}

  static Map<String, Map<String, String>> read(String yaml) {
    Map<String, Map<String, String>> catalogs = new HashMap<>();
    String top = "";
    String name = "";
    int nameIndent = 0;
    for (String line : yaml.split("\r?\n")) {
      Matcher entry = LINE.matcher(line);
      if (!entry.matches()) {
        continue;
      }
      int indent = entry.group(1).length();
      String value = entry.group(3) == null ? "" : entry.group(3);
      if (indent == 0) {
        top = entry.group(2);
        name = top.equals("catalog") ? "default" : "";
        nameIndent = top.equals("catalog") ? 0 : Integer.MAX_VALUE;
      } else if (top.equals("catalogs") && value.isEmpty()) {
        name = entry.group(2);
        nameIndent = indent;
      } else if (!name.isEmpty() && indent > nameIndent) {
        catalogs.computeIfAbsent(name, key -> new HashMap<>()).put(entry.group(2), value);
      }
    }
    return catalogs;
  }
}
