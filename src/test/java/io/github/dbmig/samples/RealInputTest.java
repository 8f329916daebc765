package io.github.dbmig.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.command.Rollback;
import io.github.dbmig.command.Run;
import io.github.dbmig.command.Workshop;
import io.github.dbmig.command.request.RollbackRequest;
import io.github.dbmig.command.request.RunRequest;
import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.run.apply.LockPolicy;
import io.github.dbmig.server.Dialects;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Execution;
import io.github.dbmig.tool.rawsql.RawsqlTool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** dbmig makes of a file of SQL what the engine's own client makes of it. */
@Tag("ci")
class RealInputTest {
  @TempDir Path folder;

  @EachEngine
  void aMusicShopIsWhatTheClientMakesOfIt(TestDatabase database) throws Exception {
    sameAsTheClient("media", database);
  }

  @EachEngine
  void aFilmRentalIsWhatTheClientMakesOfIt(TestDatabase database) throws Exception {
    sameAsTheClient("rental", database);
  }

  @EachEngine
  void theBooksOfAFirmAreWhatTheClientMakesOfThem(TestDatabase database) throws Exception {
    sameAsTheClient("ledger", database);
  }

  @ParameterizedTest
  @EnumSource(names = {"SQLITE", "POSTGRESQL18", "MYSQL"})
  void thereAreAHundredStatementsForEachFamily(Engine engine) {
    var dialect = Dialects.of(engine);
    long statements =
        Stream.of("media", "rental", "ledger")
            .map(schema -> SampleFile.folder(schema, samples(engine)))
            .map(folder -> new RawsqlTool(folder, folder))
            .flatMap(
                tool ->
                    tool.migrations().stream()
                        .map(migration -> tool.execution(migration, Direction.UP, dialect)))
            .mapToLong(work -> ((Execution.Statements) work).statements().size())
            .sum();
    assertThat(statements).isGreaterThanOrEqualTo(100);
  }

  private void sameAsTheClient(String schema, TestDatabase ours) throws Exception {
    try (TestDatabase theirs = ours.engine().database("client")) {
      List<SampleFile> files = SampleFile.of(schema, samples(ours.engine()));
      List<String> empty = Picture.of(theirs, folder);
      files.forEach(file -> EngineClient.load(theirs, file, folder));
      List<String> expected = Picture.of(theirs, folder);
      assertThat(expected).isNotEqualTo(empty);

      Workshop shop = workshop(schema, ours);
      RunResult result = new Run(shop.target()).execute(RunRequest.all());
      assertThat(result.error()).isEmpty();
      assertThat(result.applied()).hasSameSizeAs(files);
      assertThat(Picture.differences(expected, Picture.of(ours, folder))).isEmpty();

      assertThat(new Rollback(shop.target(), Clock.systemUTC()).execute(everything(shop)).ok())
          .isTrue();
      assertThat(Picture.differences(empty, Picture.of(ours, folder))).isEmpty();
    }
  }

  private static RollbackRequest everything(Workshop shop) {
    return new RollbackRequest(
        Optional.empty(),
        Optional.empty(),
        true,
        Optional.of(shop.target().databaseName()),
        true,
        LockPolicy.DEFAULT);
  }

  private static String samples(Engine engine) {
    return engine.isMysqlFamily() ? "mysql" : engine.family();
  }

  private Workshop workshop(String schema, TestDatabase database) throws Exception {
    Workshop shop = new Workshop(folder, database);
    Path source = SampleFile.folder(schema, samples(database.engine()));
    for (SampleFile file : SampleFile.of(schema, samples(database.engine()))) {
      shop.file("migrations/" + file.name(), Files.readString(source.resolve(file.name())));
    }
    return shop;
  }
}
