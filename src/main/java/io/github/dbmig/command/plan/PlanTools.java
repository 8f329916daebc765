package io.github.dbmig.command.plan;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.command.target.Target;
import io.github.dbmig.database.dialect.PlanParts;
import io.github.dbmig.tool.PlanWriter;

/** What planning needs of the tool and the engine, or why it cannot be. */
public final class PlanTools {
  private PlanTools() {}

  /**
   * @throws ConfigurationException on an engine that this version does not plan for
   */
  public static PlanParts parts(Target target) {
    return target
        .dialect()
        .planParts()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "engine-not-planned",
                    target.dialect().name(),
                    "this version plans changes on PostgreSQL and SQLite only",
                    "write the phases by hand, as reviewed migrations"));
  }

  /**
   * @throws ConfigurationException for a tool whose format this version does not write
   */
  public static PlanWriter writer(Target target) {
    return target
        .tool()
        .planWriter()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "tool-not-planned",
                    target.tool().name(),
                    "has no plans that this version could write",
                    "write the phases by hand, as reviewed migrations"));
  }
}
