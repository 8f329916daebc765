package io.github.dbmig.mojo;

import io.github.dbmig.command.Run;
import io.github.dbmig.command.request.RunRequest;
import io.github.dbmig.command.result.Result;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Applies pending migrations. */
@Mojo(
    name = "run",
    aggregator = true,
    requiresProject = false,
    threadSafe = true,
    inheritByDefault = false,
    configurator = "dbmig")
public class RunMojo extends AbstractDatabaseMojo {
  /** The last migration to apply, by id or a unique beginning of it. */
  @Parameter(property = "dbmig.target")
  String target;

  /** Only says what would be applied. */
  @Parameter(property = "dbmig.dryRun", defaultValue = "false")
  boolean dryRun;

  /** States to pass over, as {@code modified:ID} or {@code missing:ID}. */
  @Parameter(property = "dbmig.ignore")
  List<String> ignore;

  /**
   * A migration older than an applied one: {@code allow} or {@code refuse}; default: refused where
   * protected.
   */
  @Parameter(property = "dbmig.outOfOrder")
  String outOfOrder;

  /** Migrations whose unsafe statements are accepted, by id. */
  @Parameter(property = "dbmig.allowUnsafe")
  List<String> allowUnsafe;

  @Override
  Result work() {
    return new Run(target())
        .execute(
            new RunRequest(
                Optional.ofNullable(target),
                dryRun,
                Set.copyOf(ignore),
                Choices.refuse("dbmig.outOfOrder", outOfOrder),
                Set.copyOf(allowUnsafe),
                lockPolicy()));
  }
}
