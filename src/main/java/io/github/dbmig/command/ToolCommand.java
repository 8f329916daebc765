package io.github.dbmig.command;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.error.ConfirmationException;
import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.base.error.ExternalToolException;
import io.github.dbmig.base.invocation.Invocation;
import io.github.dbmig.command.result.ToolCommandResult;
import io.github.dbmig.command.target.Confirmation;
import io.github.dbmig.command.target.Opened;
import io.github.dbmig.command.target.Target;
import io.github.dbmig.database.state.Lease;
import io.github.dbmig.run.apply.LockPolicy;
import io.github.dbmig.run.program.ToolOutput;
import io.github.dbmig.run.program.Workplace;
import io.github.dbmig.tool.ToolProgram;
import io.github.dbmig.tool.ToolProgram.Verb;
import io.github.dbmig.tool.process.ProcessResult;
import io.github.dbmig.tool.program.Pointing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A further command of the tool's own, pointed at the database of the environment. */
public final class ToolCommand {
  /** Those that change the database without a migration: for development only. */
  private static final Set<Verb> DEVELOPMENT = Set.of(Verb.PUSH, Verb.RESET);

  private final Target target;
  private final Verb verb;

  public ToolCommand(Target target, Verb verb) {
    this.target = target;
    this.verb = verb;
  }

  private String goal() {
    return verb.name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param confirm the database's name, where rows may be lost
   * @throws ConfigurationException for a tool that has no such command
   * @throws ConfirmationException for a protected database, or one whose name was not said
   */
  public ToolCommandResult execute(Optional<String> confirm, LockPolicy locks) {
    ToolProgram program = target.tool().program().orElseThrow(this::hasNone);
    try (Opened opened = Opened.open(target);
        Workplace work = Workplace.open()) {
      Invocation invocation =
          program.command(verb, pointing(work, locks)).orElseThrow(this::hasNone);
      protect(opened, confirm);
      if (!DEVELOPMENT.contains(verb)) {
        return result(opened, target.programs().run(invocation));
      }
      try (Lease lease = opened.takeLease(locks)) {
        return result(opened, target.programs().run(invocation, lease::renewIfOld));
      }
    }
  }

  private Pointing pointing(Workplace work, LockPolicy locks) {
    return new Pointing(
        target.url(), work.folder(), "dbmig-" + goal(), locks.limit(0), target.allowed());
  }

  private ConfigurationException hasNone() {
    return new ConfigurationException(
        "no-such-command",
        target.tool().name(),
        "has no command for dbmig:" + goal(),
        "the README's table says which tool has what");
  }

  /** Whatever the flags: these two are for development. */
  private void protect(Opened opened, Optional<String> confirm) {
    if (!DEVELOPMENT.contains(verb)) {
      return;
    }
    if (opened.isProtected()) {
      throw new ConfirmationException(
          "development-only",
          "environment " + target.environment(),
          "is protected, and " + goal() + " changes a database without a migration",
          "dbmig:run applies migrations");
    }
    new Confirmation(opened)
        .require(goal(), List.of(goal() + " may drop tables with their rows"), confirm);
  }

  private ToolCommandResult result(Opened opened, ProcessResult result) {
    String said = ToolOutput.of(result, target.url());
    Optional<DbmigException> error =
        result.ok()
            ? Optional.empty()
            : Optional.of(
                new ExternalToolException(
                    "tool-failed",
                    target.tool().name() + " " + goal(),
                    "failed (" + result + "):\n" + said.indent(4).stripTrailing(),
                    "correct what it names, then try again"));
    return new ToolCommandResult(
        goal(), target.tool().name(), opened.view(), said.lines().toList(), error);
  }
}
