package io.github.dbmig.command;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.error.ExternalToolException;
import io.github.dbmig.base.invocation.Invocation;
import io.github.dbmig.command.request.SeedRequest;
import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.command.result.SeedResult;
import io.github.dbmig.command.target.Confirmation;
import io.github.dbmig.command.target.Opened;
import io.github.dbmig.command.target.Target;
import io.github.dbmig.database.state.Lease;
import io.github.dbmig.run.program.ToolOutput;
import io.github.dbmig.run.program.Workplace;
import io.github.dbmig.tool.ToolProgram;
import io.github.dbmig.tool.process.ProcessResult;
import io.github.dbmig.tool.program.Pointing;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Seeds that are code of the project's own, run by its tool. What they clear cannot be read, so a
 * protected database wants its name said, and is backed up before.
 */
final class ToolSeed {
  private final Target target;
  private final Clock clock;
  private final ToolProgram program;

  ToolSeed(Target target, Clock clock, ToolProgram program) {
    this.target = target;
    this.clock = clock;
    this.program = program;
  }

  SeedResult execute(SeedRequest request) {
    try (Opened opened = Opened.open(target);
        Workplace work = Workplace.open()) {
      Pointing pointing =
          new Pointing(
              target.url(),
              work.folder(),
              "dbmig-seed",
              request.locks().limit(0),
              target.allowed());
      Invocation seeds =
          program.seeds(request.only(), pointing).orElseThrow(ToolSeed::nothingToRun);
      protect(opened, request);
      try (Lease lease = opened.takeLease(request.locks())) {
        return result(target.programs().run(seeds, lease::renewIfOld));
      }
    }
  }

  private static ConfigurationException nothingToRun() {
    return new ConfigurationException(
        "no-seed",
        "seed",
        "the project has no seeds that its tool would run",
        "dbmig:seed -Ddbmig.name=users writes one");
  }

  private void protect(Opened opened, SeedRequest request) {
    if (!opened.isProtected()) {
      return;
    }
    new Confirmation(opened)
        .require("seed", List.of("the seeds are code, and may clear tables"), request.confirm());
    if (!request.skipBackup()) {
      new Backup(target, clock).execute(opened);
    }
  }

  private SeedResult result(ProcessResult result) {
    String name = target.tool().name() + " seeds";
    if (result.ok()) {
      return new SeedResult(
          List.of(new RunResult.Step(name, result.took().toMillis())),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
    ExternalToolException error =
        new ExternalToolException(
            "seed-failed",
            name,
            "failed ("
                + result
                + "):\n"
                + ToolOutput.of(result, target.url()).indent(4).stripTrailing(),
            "correct it, then dbmig:seed");
    return new SeedResult(List.of(), Optional.empty(), Optional.empty(), Optional.of(error));
  }
}
