package io.github.dbmig.mojo;

import io.github.dbmig.command.Contract;
import io.github.dbmig.command.request.ContractRequest;
import io.github.dbmig.command.result.Result;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Checks the gate of a plan and moves the files in that are due. */
@Mojo(
    name = "contract",
    aggregator = true,
    requiresProject = false,
    threadSafe = true,
    inheritByDefault = false,
    configurator = "dbmig")
public class ContractMojo extends AbstractDatabaseMojo {
  /** The plan, by id or a unique beginning of it; not needed where there is only one. */
  @Parameter(property = "dbmig.plan")
  String plan;

  /** Hours since verification before contract; default 24 where protected, 0 elsewhere. */
  @Parameter(property = "dbmig.bakeHours")
  Integer bakeHours;

  /** Nobody runs the old version of the application any more. */
  @Parameter(property = "dbmig.retired", defaultValue = "false")
  boolean retired;

  @Override
  Result work() {
    return new Contract(releaseTarget(), Clock.systemUTC())
        .execute(
            new ContractRequest(
                Optional.ofNullable(plan),
                Optional.ofNullable(bakeHours).map(Duration::ofHours),
                retired));
  }
}
