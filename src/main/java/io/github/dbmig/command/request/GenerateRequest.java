package io.github.dbmig.command.request;

import io.github.dbmig.base.error.ConfigurationException;
import java.util.Optional;

/**
 * @param name what the migration is for, as words or a slug
 * @param empty a template to be filled in by hand, even where changes could be found
 * @param app the Django app, where the project has several
 */
public record GenerateRequest(String name, boolean empty, Optional<String> app) {
  /** Of a tool that knows no apps. */
  public GenerateRequest(String name, boolean empty) {
    this(name, empty, Optional.empty());
  }

  public GenerateRequest {
    if (name.isBlank()) {
      throw new ConfigurationException(
          "no-name", "dbmig.name", "is needed to name the migration", "-Ddbmig.name=add_orders");
    }
  }
}
