package io.github.dbmig.mojo;

import io.github.dbmig.command.request.GenerateRequest;
import io.github.dbmig.command.result.Result;
import io.github.dbmig.command.schema.Generate;
import java.time.Clock;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes a new migration: what is missing between the history and {@code schema.sql}, with its way
 * back; or a template.
 */
@Mojo(
    name = "generate",
    aggregator = true,
    requiresProject = false,
    threadSafe = true,
    inheritByDefault = false,
    configurator = "dbmig")
public class GenerateMojo extends AbstractDatabaseMojo {
  /** What the migration is for, as in {@code add_orders}. */
  @Parameter(property = "dbmig.name")
  String name;

  /** A template to be filled in by hand. */
  @Parameter(property = "dbmig.empty", defaultValue = "false")
  boolean empty;

  /** The Django app, where the project has several. */
  @Parameter(property = "dbmig.app")
  String app;

  @Override
  Result work() {
    DiffOperands operands = new DiffOperands(this);
    boolean desired = !empty && operands.describesSchema();
    return new Generate(
            offline(),
            desired ? Optional.of(operands.generated()) : Optional.empty(),
            Optional.of(this::target),
            ask(),
            Clock.systemUTC())
        .execute(new GenerateRequest(name == null ? "" : name, empty, Optional.ofNullable(app)));
  }
}
