package io.github.dbmig.mojo;

import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.command.request.DiffRequest;
import io.github.dbmig.command.result.Result;
import io.github.dbmig.command.schema.Diff;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Shows how two sides differ, and the SQL that makes the first equal to the second. */
@Mojo(
    name = "diff",
    aggregator = true,
    requiresProject = false,
    threadSafe = true,
    inheritByDefault = false,
    configurator = "dbmig")
public class DiffMojo extends AbstractDatabaseMojo {
  /**
   * The side that the SQL is for: an environment's name, a URL, {@code migrations}, {@code schema},
   * or the path of an SQL file; default: the environment's database.
   */
  @Parameter(property = "dbmig.from")
  Secret from;

  /**
   * The side to be like, in the same ways, or {@code snapshot}, what the last run left; default:
   * {@code migrations}, with {@code failOnDrift} the snapshot.
   */
  @Parameter(property = "dbmig.to")
  Secret to;

  /** The SQL also drops what the second side does not hold. */
  @Parameter(property = "dbmig.unsafe", defaultValue = "false")
  boolean unsafe;

  /** A file for the SQL. */
  @Parameter(property = "dbmig.output")
  File output;

  /** Sides that differ fail the build. */
  @Parameter(property = "dbmig.failOnDrift", defaultValue = "false")
  boolean failOnDrift;

  /** Things that this version cannot see fail the build. */
  @Parameter(property = "dbmig.failOnUnseen", defaultValue = "false")
  boolean failOnUnseen;

  @Override
  Result work() {
    return new Diff(new DiffOperands(this).of(from, to, failOnDrift))
        .execute(
            new DiffRequest(
                unsafe, failOnDrift, failOnUnseen, Optional.ofNullable(output).map(File::toPath)));
  }
}
