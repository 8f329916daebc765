package io.github.dbmig.tool.project;

import io.github.dbmig.tool.detection.Detection;
import java.util.List;

/**
 * A choice that only a person can make.
 *
 * @param why in one sentence
 * @param options what to add to the command line for each choice, such as {@code -Ddbmig.dir=apps/a
 *     -Ddbmig.tool=knex}
 */
public record Ambiguity(String why, List<Detection> choices, List<String> options) {
  public Ambiguity {
    choices = List.copyOf(choices);
    options = List.copyOf(options);
  }
}
