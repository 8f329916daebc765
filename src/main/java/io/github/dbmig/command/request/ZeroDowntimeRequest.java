package io.github.dbmig.command.request;

import io.github.dbmig.base.error.ConfigurationException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A change in the words people write it in; exactly one of the first three.
 *
 * @param sql one or more statements
 * @param file an SQL file of the project
 * @param migration a pending migration that the plan replaces, by id or a unique beginning of it
 * @param up the new value as an expression over the row; empty where it follows from the change
 * @param name words for the plan and its files; empty to make them from the change
 */
public record ZeroDowntimeRequest(
    Optional<String> sql, Optional<Path> file, Optional<String> migration, String up, String name) {
  public ZeroDowntimeRequest {
    if (Stream.of(sql, file, migration).filter(Optional::isPresent).count() != 1) {
      throw new ConfigurationException(
          "which-change",
          "dbmig:zero-downtime",
          "needs one change to plan",
          "-Ddbmig.sql=\"ALTER TABLE users RENAME COLUMN name TO display_name\", or -Ddbmig.file=,"
              + " or -Ddbmig.migration=");
    }
  }

  public static ZeroDowntimeRequest of(String sql) {
    return new ZeroDowntimeRequest(Optional.of(sql), Optional.empty(), Optional.empty(), "", "");
  }

  public ZeroDowntimeRequest up(String expression) {
    return new ZeroDowntimeRequest(sql, file, migration, expression, name);
  }
}
