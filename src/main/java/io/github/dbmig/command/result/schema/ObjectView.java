package io.github.dbmig.command.result.schema;

import java.util.List;

/**
 * What is no table, on both sides.
 *
 * @param state {@code added}, {@code removed}, {@code changed}; {@code same} where it is only made
 *     again
 * @param text its definition, line by line; nothing where it is the same
 */
public record ObjectView(About about, String state, List<TextLine> text) {
  public ObjectView {
    text = List.copyOf(text);
  }

  /**
   * A line of one side or of both.
   *
   * @param state {@code same}, {@code added} or {@code removed}
   */
  public record TextLine(String state, String line) {}
}
