package io.github.dbmig.command;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.command.request.GenerateRequest;
import io.github.dbmig.command.result.GenerateResult;
import io.github.dbmig.command.target.NewFiles;
import io.github.dbmig.command.target.Place;
import io.github.dbmig.tool.NewFile;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Writes a new migration; no database is needed for a template. */
public final class Generate {
  private static final String DESIRED = "schema.sql";

  private final Place place;
  private final Clock clock;

  public Generate(Place place, Clock clock) {
    this.place = place;
    this.clock = clock;
  }

  /**
   * @throws ConfigurationException where the project describes its schema, from which this version
   *     cannot generate yet
   */
  public GenerateResult execute(GenerateRequest request) {
    if (!request.empty() && Files.exists(place.project().resolve(DESIRED))) {
      throw new ConfigurationException(
          "no-generator",
          DESIRED,
          "describes the schema, but this version of dbmig cannot compute the difference yet",
          "-Ddbmig.empty=true writes a template to fill in");
    }
    NewFile file =
        place.tool().newMigration(place.folder(), request.name(), clock.instant(), place.dialect());
    NewFiles.write(file);
    return new GenerateResult(
        place.tool().name(),
        file.path().getFileName().toString(),
        true,
        List.of(place.relative(file.path())),
        Optional.empty());
  }
}
