package io.github.dbmig.mojo;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.command.Backfill;
import io.github.dbmig.command.request.BackfillRequest;
import io.github.dbmig.command.result.Result;
import io.github.dbmig.run.backfill.BatchPolicy;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Runs, resumes, pauses and verifies the batches of a plan. */
@Mojo(
    name = "backfill",
    aggregator = true,
    requiresProject = false,
    threadSafe = true,
    inheritByDefault = false,
    configurator = "dbmig")
public class BackfillMojo extends AbstractDatabaseMojo {
  /** The plan, by id or a unique beginning of it; not needed where there is only one. */
  @Parameter(property = "dbmig.plan")
  String plan;

  /** Rows in one batch. */
  @Parameter(property = "dbmig.batchSize", defaultValue = "1000")
  int batchSize;

  /** Milliseconds between two batches that wrote. */
  @Parameter(property = "dbmig.sleepMs", defaultValue = "100")
  long sleepMs;

  /** {@code run}, {@code pause}, {@code status} or {@code verify}. */
  @Parameter(property = "dbmig.action", defaultValue = "run")
  String action;

  @Override
  Result work() {
    BatchPolicy policy = BatchPolicy.DEFAULT.batches(batchSize, Duration.ofMillis(sleepMs));
    return new Backfill(target())
        .execute(new BackfillRequest(Optional.ofNullable(plan), chosen(), policy));
  }

  private BackfillRequest.Action chosen() {
    return Arrays.stream(BackfillRequest.Action.values())
        .filter(each -> each.name().equals(action.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "action",
                    "dbmig.action " + action,
                    "is not known",
                    "run, pause, status or verify"));
  }
}
