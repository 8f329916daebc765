package io.github.dbmig.command.request;

import io.github.dbmig.base.error.ConfigurationException;
import java.util.List;
import java.util.Optional;

/**
 * @param failOn the mildest severity that fails: error, warning or note
 * @param baseline migrations up to this id, or beginning of an id, are not linted
 */
public record ValidateRequest(String failOn, Optional<String> baseline) {
  /** Worst first. */
  public static final List<String> SEVERITIES = List.of("error", "warning", "note");

  public ValidateRequest {
    if (!SEVERITIES.contains(failOn)) {
      throw new ConfigurationException(
          "no-such-severity", "dbmig.failOn=" + failOn, "is no severity", "error, warning or note");
    }
  }

  /** Whether a finding of this severity fails the goal. */
  public boolean fails(String severity) {
    return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
  }
}
