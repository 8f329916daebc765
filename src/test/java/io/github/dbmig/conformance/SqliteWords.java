package io.github.dbmig.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CREATE statement's words, without comments and without words that say what holds anyway;
 * written apart from the product's lexer.
 */
record SqliteWords(List<String> words) {
  private static final Pattern WORD =
      Pattern.compile(
          "\\s+|--[^\\n]*|/\\*.*?(?:\\*/|$)" // nothing
              + "|(?<string>'(?:[^']|'')*')"
              + "|(?<name>\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\\[[^\\]]*\\])"
              + "|(?<word>[\\w$\\u0080-\\uffff]+)"
              + "|(?<symbol>.)",
          Pattern.DOTALL);

  /** A column may be NULL, and is VIRTUAL, without saying so. Source: sqlite.org/gencol.html. */
  private static final Pattern IDLE =
      Pattern.compile(
          "\\bgenerated always (?=as \\()|(?<=\\)) virtual\\b|(?<=\\w|\\)) (?<!not |default |is |set |then |else |when )null\\b(?! \\()");

  static SqliteWords of(String sql) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(sql);
    while (matcher.find()) {
      String text = matcher.group();
      if (matcher.group("name") != null) {
        String mark = text.substring(0, 1);
        String name = text.substring(1, text.length() - 1).replace(mark + mark, mark);
        words.add(name.toLowerCase(Locale.ROOT));
      } else if (matcher.group("word") != null) {
        words.add(text.toLowerCase(Locale.ROOT));
      } else if (matcher.group("string") != null || matcher.group("symbol") != null) {
        words.add(text);
      }
    }
    return new SqliteWords(words);
  }

  String text() {
    return String.join(" ", words);
  }

  /** What stands between the commas of the first parenthesis, sorted; then what follows it. */
  List<String> elements() {
    int open = words.indexOf("(");
    if (open < 0) {
      return List.of(text());
    }
    List<String> elements = new ArrayList<>();
    List<String> element = new ArrayList<>();
    int depth = 0;
    int i = open;
    do {
      String word = words.get(i);
      depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
      if (depth == 0 || depth == 1 && word.equals(",")) {
        elements.add(IDLE.matcher(String.join(" ", element)).replaceAll(""));
        element.clear();
      } else if (i > open) {
        element.add(word);
      }
      i++;
    } while (depth > 0 && i < words.size());
    Collections.sort(elements);
    elements.add(0, String.join(" ", words.subList(0, open)));
    List<String> options = new ArrayList<>(words.subList(i, words.size()));
    options.remove(",");
    Collections.sort(options);
    elements.add(String.join(" ", options));
    return elements;
  }
}
