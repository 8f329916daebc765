package io.github.dbmig.command.request;

import java.util.Objects;

/**
 * @param output the file to write, relative to the project; one that is there is replaced
 * @param failOnUnseen what this version cannot see fails the goal, after the file is written
 */
public record PullRequest(String output, boolean failOnUnseen) {
  public static final PullRequest DEFAULT = new PullRequest("schema.sql", false);

  public PullRequest {
    Objects.requireNonNull(output);
  }
}
