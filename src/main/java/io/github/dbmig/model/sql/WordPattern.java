package io.github.dbmig.model.sql;

import java.util.List;

/**
 * The opening words of a statement: {@code "REINDEX * CONCURRENTLY"}. A star stands for any tokens,
 * a dollar sign for the statement's end; matching is from the start.
 */
public record WordPattern(List<String> parts) {
  public WordPattern {
    parts = List.copyOf(parts);
  }

  /** Upper-case words, stars and dollar signs between single spaces. */
  public static WordPattern of(String text) {
    return new WordPattern(List.of(text.split(" ")));
  }

  /** Whether the statement's words (upper case, without comments) open like this. */
  public boolean matches(List<String> words) {
    int at = 0;
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (part.equals("*")) {
        at = indexOf(words, parts.get(++i), at);
        if (at < 0) {
          return false;
        }
      } else if (part.equals("$")) {
        return at == words.size();
      } else if (at >= words.size() || !words.get(at).equals(part)) {
        return false;
      }
      at++;
    }
    return true;
  }

  private static int indexOf(List<String> words, String word, int from) {
    int found = words.subList(from, words.size()).indexOf(word);
    return found < 0 ? -1 : found + from;
  }
}
