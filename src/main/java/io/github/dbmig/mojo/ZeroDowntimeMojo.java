package io.github.dbmig.mojo;

import io.github.dbmig.command.ZeroDowntime;
import io.github.dbmig.command.request.ZeroDowntimeRequest;
import io.github.dbmig.command.result.Result;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Plans a change that would break a running application, and writes the files of its phases. */
@Mojo(
    name = "zero-downtime",
    aggregator = true,
    requiresProject = false,
    threadSafe = true,
    inheritByDefault = false,
    configurator = "dbmig")
public class ZeroDowntimeMojo extends AbstractDatabaseMojo {
  /** The change, as in {@code ALTER TABLE users RENAME COLUMN name TO display_name}. */
  @Parameter(property = "dbmig.sql")
  String sql;

  /** A file of the project that holds the change. */
  @Parameter(property = "dbmig.file")
  String file;

  /** The newest, still pending migration, which the plan replaces. */
  @Parameter(property = "dbmig.migration")
  String migration;

  /** The new value as an SQL expression over the row, where it does not follow from the change. */
  @Parameter(property = "dbmig.up")
  String up;

  /** Words for the plan and its files. */
  @Parameter(property = "dbmig.name")
  String name;

  @Override
  Result work() {
    return new ZeroDowntime(target(), Clock.systemUTC())
        .execute(
            new ZeroDowntimeRequest(
                Optional.ofNullable(sql),
                Optional.ofNullable(file).map(Path::of),
                Optional.ofNullable(migration),
                up == null ? "" : up,
                name == null ? "" : name));
  }
}
