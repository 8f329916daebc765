package io.github.dbmig.command;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.error.ConfirmationException;
import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.base.error.RunFailedException;
import io.github.dbmig.base.event.Event;
import io.github.dbmig.command.request.SeedRequest;
import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.command.result.SeedResult;
import io.github.dbmig.command.target.Confirmation;
import io.github.dbmig.command.target.NewFiles;
import io.github.dbmig.command.target.Opened;
import io.github.dbmig.command.target.Target;
import io.github.dbmig.database.state.Lease;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.model.statement.Classified.Kind;
import io.github.dbmig.model.statement.Statements;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.NewFile;
import io.github.dbmig.tool.NewSeed;
import io.github.dbmig.tool.ToolProgram;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Runs the seeds, each in one transaction, in the order of their names; or writes a new one. */
public final class Seed {
  private static final Pattern CLEARS =
      Pattern.compile(
          "(?i)^\\s*replace\\b|\\b(delete\\s+from|truncate|drop\\s+(table|schema|database))\\b");

  private final Target target;
  private final Clock clock;

  public Seed(Target target, Clock clock) {
    this.target = target;
    this.clock = clock;
  }

  public SeedResult execute(SeedRequest request) {
    return request.name().map(this::create).orElseGet(() -> run(request));
  }

  private SeedResult create(String name) {
    NewSeed seed = target.tool().newSeed(name);
    seed.files().forEach(NewFiles::write);
    seed.files().stream()
        .skip(1)
        .forEach(file -> target.events().accept(new Event.Note(told(file))));
    seed.advice().ifPresent(advice -> target.events().accept(new Event.Note(advice)));
    return new SeedResult(
        List.of(),
        Optional.of(target.relative(seed.seed().path())),
        Optional.empty(),
        Optional.empty());
  }

  private String told(NewFile file) {
    return (file.replaces() ? "changed " : "created ") + target.relative(file.path());
  }

  private SeedResult run(SeedRequest request) {
    Optional<ToolProgram> program = target.tool().program();
    return program.isPresent()
        ? new ToolSeed(target, clock, program.get()).execute(request)
        : statements(request);
  }

  private SeedResult statements(SeedRequest request) {
    List<Migration> seeds = chosen(request);
    if (seeds.isEmpty()) {
      target.events().accept(new Event.Note("no seeds; dbmig:seed -Ddbmig.name=users writes one"));
      return new SeedResult(List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }
    try (Opened opened = Opened.open(target)) {
      seeds.forEach(this::refuseOwnTransactions);
      refuseClearing(opened, seeds, request);
      try (Lease lease = opened.takeLease(request.locks())) {
        return run(opened, lease, seeds);
      }
    }
  }

  private List<Migration> chosen(SeedRequest request) {
    List<Migration> seeds = target.tool().seeds();
    List<Migration> chosen =
        seeds.stream().filter(seed -> request.only().map(seed.id()::equals).orElse(true)).toList();
    if (chosen.isEmpty() && request.only().isPresent()) {
      throw new ConfigurationException(
          "no-seed",
          request.only().get(),
          "there is no such seed",
          "dbmig:seed -Ddbmig.name=users writes one; there are: "
              + seeds.stream().map(Migration::id).toList());
    }
    return chosen;
  }

  private void refuseClearing(Opened opened, List<Migration> seeds, SeedRequest request) {
    List<String> losses =
        seeds.stream()
            .flatMap(
                seed ->
                    target.tool().seed(seed, target.dialect()).stream()
                        .filter(statement -> CLEARS.matcher(statement.text()).find())
                        .map(statement -> seed.id() + " line " + statement.line() + " clears rows"))
            .toList();
    if (losses.isEmpty()) {
      return;
    }
    if (opened.isProtected()) {
      throw new ConfirmationException(
          "seed-clears",
          "environment " + target.environment(),
          "is protected, and " + losses.get(0),
          "write seeds that only add, as the template of dbmig:seed does");
    }
    new Confirmation(opened).require("seed", losses, request.confirm());
    if (!request.skipBackup()) {
      new Backup(target, clock).execute(opened);
    }
  }

  /**
   * A COMMIT in a seed would end dbmig's transaction, and a failure behind it would undo nothing.
   */
  private void refuseOwnTransactions(Migration seed) {
    target.tool().seed(seed, target.dialect()).stream()
        .filter(statement -> kind(statement) == Kind.TRANSACTION)
        .findFirst()
        .ifPresent(
            statement -> {
              throw new MigrationException(
                  "own-transaction",
                  seed.id() + ", line " + statement.line(),
                  "manages transactions itself, while a seed is one already",
                  "remove it");
            });
  }

  private Kind kind(SqlStatement statement) {
    return Statements.classify(statement, target.dialect().lexicon()).kind();
  }

  /** On MySQL a DDL statement commits what came before it. */
  private boolean undone(List<SqlStatement> statements) {
    return target.dialect().effects().transactionalDdl()
        || statements.stream()
            .map(this::kind)
            .allMatch(Set.of(Kind.DML, Kind.QUERY, Kind.SESSION)::contains);
  }

  private SeedResult run(Opened opened, Lease lease, List<Migration> seeds) {
    List<RunResult.Step> ran = new ArrayList<>();
    for (Migration seed : seeds) {
      long begin = System.nanoTime();
      try {
        opened.session().transaction(() -> send(opened, lease, seed));
      } catch (Stopped stopped) {
        return failed(ran, seed, stopped);
      }
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      ran.add(new RunResult.Step(seed.id(), took.toMillis()));
      target.events().accept(new Event.MigrationDone(seed.id(), took));
    }
    return new SeedResult(ran, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private Void send(Opened opened, Lease lease, Migration seed) {
    lease.fence();
    List<SqlStatement> statements = target.tool().seed(seed, target.dialect());
    for (int i = 0; i < statements.size(); i++) {
      try {
        opened.session().execute(statements.get(i).text());
      } catch (DatabaseException e) {
        throw new Stopped(i + 1, statements.get(i).line(), undone(statements), e);
      }
    }
    return null;
  }

  private static SeedResult failed(List<RunResult.Step> ran, Migration seed, Stopped at) {
    String next = "correct it, then dbmig:seed";
    RunFailedException error =
        new RunFailedException(
            "seed-failed",
            seed.id() + ", line " + at.line,
            at.error.what()
                + (at.undone
                    ? "; nothing of this seed took effect"
                    : "; statements before it may have taken effect"),
            next,
            at.error);
    return new SeedResult(
        ran,
        Optional.empty(),
        Optional.of(
            new RunResult.Failed(
                seed.id(), at.statement, at.line, at.error.what(), List.of(), next)),
        Optional.of(error));
  }

  /** Carries the place of a failure out of the transaction that it rolls back. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int statement;
    private final int line;
    private final boolean undone;
    private final DatabaseException error;

    Stopped(int statement, int line, boolean undone, DatabaseException error) {
      super(error);
      this.statement = statement;
      this.line = line;
      this.undone = undone;
      this.error = error;
    }
  }
}
