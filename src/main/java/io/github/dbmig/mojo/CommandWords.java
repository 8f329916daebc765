package io.github.dbmig.mojo;

import io.github.dbmig.base.error.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program and its arguments, written in one line. Single and double quotes hold blanks together;
 * there is no other syntax, so that paths of Windows stay as they are. No shell is involved.
 */
final class CommandWords {
  private static final Pattern PIECE =
      Pattern.compile("\\s+|\"([^\"]*)\"|'([^']*)'|([^\\s\"']+)|([\"'])");

  private CommandWords() {}

  /**
   * @throws ConfigurationException when a quote is not closed
   */
  static List<String> of(String property, String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = null;
    Matcher piece = PIECE.matcher(line.strip());
    while (piece.find()) {
      if (piece.group(4) != null) {
        throw new ConfigurationException(
            "quote-not-closed", property, "has a quote that is not closed", "close it");
      }
      if (piece.group().isBlank()) {
        words.add(word.toString());
        word = null;
      } else {
        word = (word == null ? new StringBuilder() : word).append(text(piece));
      }
    }
    if (word != null) {
      words.add(word.toString());
    }
    return List.copyOf(words);
  }

  private static String text(Matcher piece) {
    return piece.group(1) != null
        ? piece.group(1)
        : piece.group(2) != null ? piece.group(2) : piece.group(3);
  }
}
