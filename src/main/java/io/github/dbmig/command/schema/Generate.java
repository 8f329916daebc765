package io.github.dbmig.command.schema;

import io.github.dbmig.base.ask.Ask;
import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.command.diff.BothWays;
import io.github.dbmig.command.diff.RenameAnswers;
import io.github.dbmig.command.diff.RenameFile;
import io.github.dbmig.command.diff.side.Operands;
import io.github.dbmig.command.diff.side.Sides;
import io.github.dbmig.command.request.GenerateRequest;
import io.github.dbmig.command.result.schema.DiffResult;
import io.github.dbmig.command.result.schema.GenerateResult;
import io.github.dbmig.command.result.schema.SideBySide;
import io.github.dbmig.command.target.NewFiles;
import io.github.dbmig.command.target.Place;
import io.github.dbmig.command.target.Target;
import io.github.dbmig.tool.NewFile;
import io.github.dbmig.tool.ToolProgram;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes a new migration: what is missing between the history and the schema that the project
 * describes, or a template to be filled in by hand, for which no database is needed.
 */
public final class Generate {
  private final Place place;
  private final Optional<Operands> sides;
  private final Optional<Supplier<Target>> target;
  private final Ask ask;
  private final Clock clock;

  /**
   * @param sides from the history to the schema that is wanted; empty where the project describes
   *     none
   */
  public Generate(Place place, Optional<Operands> sides, Ask ask, Clock clock) {
    this(place, sides, Optional.empty(), ask, clock);
  }

  /**
   * The same for a tool with a generator of its own.
   *
   * @param target the database beside which the generator may have a scratch database
   */
  public Generate(
      Place place,
      Optional<Operands> sides,
      Optional<Supplier<Target>> target,
      Ask ask,
      Clock clock) {
    this.place = place;
    this.target = target;
    this.sides = sides;
    this.ask = ask;
    this.clock = clock;
  }

  /**
   * @throws ConfigurationException when something may have been renamed and nobody can be asked
   * @throws io.github.dbmig.base.error.MigrationException when the history or the schema does not
   *     replay, or a change cannot be written
   */
  public GenerateResult execute(GenerateRequest request) {
    return byTool(request).orElseGet(() -> byDbmig(request));
  }

  private Optional<GenerateResult> byTool(GenerateRequest request) {
    return place
        .tool()
        .program()
        .filter(ToolProgram::generates)
        .filter(any -> target.isPresent())
        .flatMap(program -> new ToolGenerate(target.get().get(), program).execute(request));
  }

  private GenerateResult byDbmig(GenerateRequest request) {
    return request.empty() || sides.isEmpty() ? template(request) : generated(request, sides.get());
  }

  private GenerateResult template(GenerateRequest request) {
    NewFile file = place.tool().newMigration(request.name(), clock.instant(), place.dialect());
    NewFiles.write(file);
    return written(file, true, List.of(), SideBySide.NOTHING);
  }

  private GenerateResult generated(GenerateRequest request, Operands operands) {
    RenameFile renames = RenameFile.of(place.project());
    RenameAnswers answers = new RenameAnswers(renames.read(), ask);
    int known = answers.answers().size();
    try (Sides both = new Sides(operands)) {
      BothWays ways = BothWays.between(both, answers);
      if (ways.up().isEmpty()) {
        return new GenerateResult(
            place.tool().name(),
            "",
            false,
            List.of(),
            List.of(),
            SideBySide.NOTHING,
            Optional.empty());
      }
      NewFile file = file(request, ways);
      if (answers.answers().size() > known) {
        renames.write(answers.answers());
      }
      NewFiles.write(file);
      return written(file, false, ways.changes(), ways.sideBySide());
    }
  }

  private NewFile file(GenerateRequest request, BothWays ways) {
    return place
        .tool()
        .newMigration(request.name(), clock.instant(), ways.up(), ways.down())
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "no-generator",
                    place.tool().name(),
                    "this version does not write generated migrations in its format",
                    "-Ddbmig.empty=true writes a template to fill in"));
  }

  private GenerateResult written(
      NewFile file, boolean empty, List<DiffResult.Line> changes, SideBySide sideBySide) {
    return new GenerateResult(
        place.tool().name(),
        file.path().getFileName().toString(),
        empty,
        List.of(place.relative(file.path())),
        changes,
        sideBySide,
        Optional.empty());
  }
}
