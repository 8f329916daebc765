package io.github.dbmig.command.diff.side;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.command.target.LastSchema;
import io.github.dbmig.command.target.Opened;
import io.github.dbmig.command.target.ScratchHost;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.database.dialect.SchemaParts;
import io.github.dbmig.database.dialect.ScratchDatabase;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.run.replay.HistoryReplay;
import io.github.dbmig.run.replay.Replayed;
import io.github.dbmig.tool.Migration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Both sides with the databases that are needed to read them, open. */
public final class Sides implements AutoCloseable {
  private final Operands operands;
  private final List<Opened> opened = new ArrayList<>();
  private final Optional<Opened> from;
  private final Optional<Opened> to;
  private Optional<ScratchHost> host = Optional.empty();

  public Sides(Operands operands) {
    this.operands = operands;
    try {
      this.from = open(operands.from());
      this.to = open(operands.to());
      refuseMixed();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private Optional<Opened> open(Operand operand) {
    return operand instanceof Operand.Live live ? Optional.of(add(live)) : Optional.empty();
  }

  private Opened add(Operand.Live live) {
    Opened database = Opened.open(live.target());
    opened.add(database);
    return database;
  }

  private void refuseMixed() {
    if (opened.size() == 2 && !dialect(opened.get(0)).equals(dialect(opened.get(1)))) {
      throw new ConfigurationException(
          "engines-differ",
          operands.from().shown() + " and " + operands.to().shown(),
          "are databases of different engines, whose schemas cannot be compared",
          "name two databases of one engine");
    }
  }

  private static String dialect(Opened database) {
    return database.target().dialect().name();
  }

  /** The engine of both sides. */
  public Dialect dialect() {
    if (opened.isEmpty()) {
      add(operands.home().get());
    }
    return opened.get(0).target().dialect();
  }

  /**
   * @throws ConfigurationException on an engine that this version does not compare
   */
  public SchemaParts parts() {
    return dialect()
        .schemaParts()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "engine-not-compared",
                    dialect().name(),
                    "this version does not compare its schemas",
                    "dbmig:status tells which migrations are applied there"));
  }

  public Side from() {
    return read(operands.from(), from);
  }

  public Side to() {
    return read(operands.to(), to);
  }

  private Side read(Operand operand, Optional<Opened> live) {
    Set<String> ignored = operands.place().tool().trackingTables();
    SchemaParts parts = parts();
    if (operand instanceof Operand.Remembered) {
      return remembered();
    }
    if (live.isPresent()) {
      return Side.read(live.get().session(), parts.introspector(), ignored);
    }
    try (ScratchDatabase scratch = scratch(operand)) {
      return side(scratch);
    }
  }

  /** What the last run left in the other side's database. */
  private Side remembered() {
    Opened database = from.or(() -> to).orElseThrow(() -> unknown("no side is a database"));
    return Side.remembered(
        new LastSchema(database)
            .stored()
            .orElseThrow(() -> unknown("nothing is stored for its revision"))
            .snapshot());
  }

  private static ConfigurationException unknown(String why) {
    return new ConfigurationException(
        "drift-unknown",
        "snapshot",
        "the schema that the last run left is unknown: " + why,
        "dbmig:run stores it after each success; -Ddbmig.to=migrations replays the history");
  }

  /** A scratch database with what makes the side. */
  private ScratchDatabase scratch(Operand operand) {
    Consumer<Session> content = content(operand);
    Session beside = beside();
    parts().scratch().sweep(beside);
    return Replayed.of(parts(), beside, content);
  }

  private Consumer<Session> content(Operand operand) {
    if (operand instanceof Operand.History history) {
      List<Migration> migrations =
          operands.place().tool().migrations().stream()
              .filter(migration -> !history.without().contains(migration.id()))
              .toList();
      return new HistoryReplay(
          operands.place().tool(), dialect(), opened.get(0).target().programs(), migrations);
    }
    List<String> statements =
        new SourceText(operands.place(), dialect()).of((Operand.Files) operand);
    return session -> Replayed.statements(session, statements, operand.shown());
  }

  /** A scratch database like the first side, which must be no database itself. */
  public ScratchDatabase likeFrom() {
    return scratch(operands.from());
  }

  public Side side(ScratchDatabase scratch) {
    return Side.read(
        scratch.session(), parts().introspector(), operands.place().tool().trackingTables());
  }

  /** No database is made on a server that is protected; a file's is made in the system's folder. */
  private Session beside() {
    if (host.isEmpty()) {
      host = Optional.of(ScratchHost.of(neighbour()));
    }
    return host.get().session();
  }

  private Opened neighbour() {
    return opened.stream()
        .filter(Sides::mayHaveNeighbours)
        .findFirst()
        .or(this::home)
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "no-scratch",
                    operands.from().shown() + " and " + operands.to().shown(),
                    "need a scratch database, and none is made on a protected server",
                    "name one of the same engine and version with -Ddbmig.scratchUrl, or compare two"
                        + " environments"));
  }

  private static boolean mayHaveNeighbours(Opened database) {
    return database.target().scratch().isPresent()
        || database.session().url().host().isEmpty()
        || !database.isProtected();
  }

  /** Another version prints the same schema in other words. */
  private Optional<Opened> home() {
    Opened first = opened.get(0);
    Operand.Live home = operands.home().get();
    if (!home.target().dialect().name().equals(dialect(first))) {
      return Optional.empty();
    }
    Opened other = add(home);
    boolean same =
        other.session().server().major() == first.session().server().major()
            && other.session().server().product().equals(first.session().server().product());
    return same && mayHaveNeighbours(other) ? Optional.of(other) : Optional.empty();
  }

  @Override
  public void close() {
    host.ifPresent(ScratchHost::close);
    opened.forEach(Opened::close);
  }
}
