package io.github.dbmig.command;

import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.base.error.RunFailedException;
import io.github.dbmig.command.request.DeployRequest;
import io.github.dbmig.command.request.RunRequest;
import io.github.dbmig.command.result.BackupResult;
import io.github.dbmig.command.result.DeployResult;
import io.github.dbmig.command.result.DeployResult.Link;
import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.command.target.LastSchema;
import io.github.dbmig.command.target.Opened;
import io.github.dbmig.command.target.Target;
import io.github.dbmig.database.state.Records;
import io.github.dbmig.run.states.MigrationState;
import io.github.dbmig.run.states.MigrationStatus;
import io.github.dbmig.tool.Direction;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The release chain: validate, backup, drift, run, verify. Never asks. */
public final class Deploy {
  private final Target target;
  private final Clock clock;

  public Deploy(Target target, Clock clock) {
    this.target = target;
    this.clock = clock;
  }

  public DeployResult execute(DeployRequest request) {
    try (Opened opened = Opened.open(target)) {
      Chain chain = new Chain(opened);
      chain.validate();
      chain.backup(request);
      chain.drift(request);
      chain.run(request);
      chain.verify(request);
      return chain.result();
    }
  }

  /** The links as they are forged; one that fails ends the chain. */
  private final class Chain {
    private final Opened opened;
    private final List<Link> links = new ArrayList<>();
    private Optional<BackupResult> backup = Optional.empty();
    private Optional<RunResult> run = Optional.empty();
    private Optional<DbmigException> error = Optional.empty();

    private Chain(Opened opened) {
      this.opened = opened;
    }

    /** Reads every pending file before anything is touched. */
    private void validate() {
      link(
          "validate",
          () -> {
            List<MigrationStatus> pending =
                opened.states().stream().filter(status -> status.state().isPending()).toList();
            pending.stream()
                .flatMap(status -> status.migration().stream())
                .forEach(
                    migration ->
                        target.tool().execution(migration, Direction.UP, target.dialect()));
            return done("validate", pending.size() + " pending");
          });
    }

    private void backup(DeployRequest request) {
      link(
          "backup",
          () -> {
            if (request.skipBackup()) {
              return new Link("backup", "skipped", "skipBackup was given");
            }
            BackupResult written = new Backup(target, clock).execute(opened);
            backup = Optional.of(written);
            return done("backup", written.file());
          });
    }

    private void drift(DeployRequest request) {
      link(
          "drift",
          () -> {
            if (request.ignore().contains("drift")) {
              return new Link("drift", "skipped", "ignored on the operator's word");
            }
            return drift(new LastSchema(opened).drift(), request.requireDrift());
          });
    }

    private static Link drift(LastSchema.Drift drift, boolean required) {
      if (drift == LastSchema.Drift.NONE) {
        return done("drift", "the schema is as the last run left it");
      }
      boolean found = drift == LastSchema.Drift.FOUND;
      if (found || required) {
        throw new MigrationException(
            found ? "drift" : "drift-unknown",
            "schema",
            found
                ? "was changed outside of migrations since the last run"
                : "cannot be compared: no run has left its mark on it yet",
            "dbmig:diff shows how it differs from the migrations; -Ddbmig.ignore=drift deploys"
                + " anyway");
      }
      return new Link("drift", "unknown", "no run has left its mark on this schema yet");
    }

    private void run(DeployRequest request) {
      link(
          "run",
          () -> {
            RunResult result =
                new Run(target)
                    .execute(
                        opened,
                        new RunRequest(
                            request.upTo(),
                            false,
                            request.ignore(),
                            Optional.empty(),
                            request.allowUnsafe(),
                            request.locks()));
            run = Optional.of(result);
            error = result.error();
            return new Link(
                "run",
                result.ok() ? "done" : "failed",
                result.applied().size()
                    + " applied"
                    + (result.held().isEmpty() ? "" : ", " + result.held().size() + " held"));
          });
    }

    private void verify(DeployRequest request) {
      link(
          "verify",
          () -> {
            List<MigrationStatus> left =
                opened.states().stream()
                    .filter(status -> status.state() != MigrationState.APPLIED)
                    .filter(status -> request.upTo().isEmpty())
                    .filter(
                        status ->
                            !request.ignore().contains(status.state().label() + ":" + status.id()))
                    .toList();
            if (!left.isEmpty()) {
              throw new RunFailedException(
                  "not-verified",
                  left.get(0).id(),
                  "is " + left.get(0).state().label() + " after the run",
                  "dbmig:status",
                  null);
            }
            protect();
            return done("verify", "nothing is pending or half done");
          });
    }

    /** The first deploy to a protected environment makes the database remember that it is one. */
    private void protect() {
      if (target.protectedByName()) {
        opened.store().create();
        new Records(opened.store())
            .put(Opened.PROTECTED, target.dialect().bookkeeping().identity(opened.session()));
      }
    }

    private void link(String name, Supplier<Link> work) {
      if (error.isPresent()) {
        links.add(new Link(name, "notRun", ""));
        return;
      }
      try {
        links.add(work.get());
      } catch (DbmigException e) {
        links.add(new Link(name, "failed", e.what()));
        error = Optional.of(e);
      }
    }

    private static Link done(String name, String why) {
      return new Link(name, "done", why);
    }

    private DeployResult result() {
      return new DeployResult(
          error.isEmpty(),
          target.environment(),
          opened.view(),
          links,
          backup,
          run.map(RunResult::applied).orElse(List.of()),
          run.flatMap(RunResult::failed),
          run.map(RunResult::notRun).orElse(List.of()),
          run.map(RunResult::allowedUnsafe).orElse(List.of()),
          run.map(RunResult::locks).orElse(new RunResult.Locks(0, 0)),
          error);
    }
  }
}
