package io.github.dbmig.mojo;

import io.github.dbmig.command.Backup;
import io.github.dbmig.command.request.BackupRequest;
import io.github.dbmig.command.result.Result;
import java.io.File;
import java.time.Clock;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes a backup and checks that it is whole. */
@Mojo(
    name = "backup",
    aggregator = true,
    requiresProject = false,
    threadSafe = true,
    inheritByDefault = false,
    configurator = "dbmig")
public class BackupMojo extends AbstractDatabaseMojo {
  /** The file to write; default: in {@code dbmig/backups/}. */
  @Parameter(property = "dbmig.output")
  File output;

  @Override
  Result work() {
    return new Backup(target(), Clock.systemUTC())
        .execute(new BackupRequest(Optional.ofNullable(output).map(File::toPath)));
  }
}
