package io.github.dbmig.run.program;

import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.base.error.ExternalToolException;
import io.github.dbmig.tool.ToolProgram;
import java.util.Optional;

/** Why a start of a tool's program did not do what it was asked for, as people read it. */
public record ToolFailure(BatchRun.Shop shop, ToolProgram program, BatchRun run) {
  /**
   * @param id of the migration that it stopped at
   * @param found what the server says of it, where the tool says nothing
   */
  public DbmigException of(String id, Optional<FailedStatement> found) {
    String tool = shop.tool().name();
    if (!run.unasked().isEmpty()) {
      return new ExternalToolException(
          "tool-did-more",
          id,
          tool + " also changed " + String.join(", ", run.unasked()),
          "dbmig:status");
    }
    String said = ToolOutput.of(run.result(), shop.session().url());
    return new ExternalToolException(
        "tool-failed",
        id,
        tool
            + " did not carry it out ("
            + run.result()
            + ")"
            + found.map(one -> "; " + one).orElse("")
            + (said.isEmpty() ? " and said nothing" : ":\n" + said.indent(4).stripTrailing()),
        program
            .advice(run.result())
            .orElse("dbmig:status, then correct the migration and run dbmig:run again"));
  }
}
