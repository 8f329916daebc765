package io.github.dbmig.command.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dbmig.base.error.DbmigException;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong with the files, worst first within each file.
 *
 * @param migrations how many files were read
 */
public record ValidateResult(int migrations, List<Finding> findings, Optional<DbmigException> error)
    implements Result {
  public ValidateResult {
    findings = List.copyOf(findings);
  }

  @Override
  public String goal() {
    return "validate";
  }

  /**
   * @param severity error, warning or note
   * @param line in the file, 0 for the file as a whole
   */
  public record Finding(
      String rule,
      String severity,
      String file,
      int line,
      String message,
      @JsonProperty("try") String tryThis) {}
}
