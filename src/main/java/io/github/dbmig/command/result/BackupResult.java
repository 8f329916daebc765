package io.github.dbmig.command.result;

import io.github.dbmig.base.error.DbmigException;
import java.util.Optional;

/**
 * A backup on disk.
 *
 * @param kind full
 * @param file relative to the project
 * @param tool what wrote it
 * @param verified true when the file was read back and found whole
 */
public record BackupResult(
    String kind,
    String file,
    long bytes,
    String sha256,
    String tool,
    String serverVersion,
    boolean verified,
    Optional<DbmigException> error)
    implements Result {
  @Override
  public String goal() {
    return "backup";
  }
}
