package io.github.dbmig.tool.project.env;

import io.github.dbmig.base.secret.Secret;

/**
 * A variable that has a value.
 *
 * @param source where it was found, as messages say it: {@code DATABASE_URL in .env.local}
 */
public record Variable(Secret value, String source) {
  public String text() {
    return value.reveal();
  }
}
