package io.github.dbmig.command.request;

import io.github.dbmig.base.error.ConfigurationException;

/**
 * @param name what the migration is for, as words or a slug
 * @param empty a template to be filled in by hand, even where changes could be found
 */
public record GenerateRequest(String name, boolean empty) {
  public GenerateRequest {
    if (name.isBlank()) {
      throw new ConfigurationException(
          "no-name", "dbmig.name", "is needed to name the migration", "-Ddbmig.name=add_orders");
    }
  }
}
