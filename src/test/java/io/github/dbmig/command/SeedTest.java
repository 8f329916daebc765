package io.github.dbmig.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.ConfirmationException;
import io.github.dbmig.command.request.RunRequest;
import io.github.dbmig.command.request.SeedRequest;
import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.command.result.SeedResult;
import io.github.dbmig.run.apply.LockPolicy;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

class SeedTest {
  @TempDir Path root;

  private Workshop shop(TestDatabase database) {
    Workshop shop =
        new Workshop(root, database)
            .migration(
                "20260101000000_users.sql",
                "CREATE TABLE users (id INTEGER PRIMARY KEY, email VARCHAR(50), name VARCHAR(50));",
                "DROP TABLE users;");
    new Run(shop.target()).execute(RunRequest.all());
    return shop;
  }

  @EachEngine
  void runsEverySeedInTheOrderOfNamesAgainAndAgain(TestDatabase database) {
    Workshop shop =
        shop(database)
            .file(
                "seeds/02_more.sql",
                "INSERT INTO users SELECT 2, 'b', 'B' FROM users WHERE id = 1 AND NOT EXISTS (SELECT 1 FROM (SELECT id FROM users) u WHERE u.id = 2);")
            .file(
                "seeds/01_first.sql",
                "INSERT INTO users SELECT 1, 'a', 'A' FROM (SELECT 1 AS one) AS o WHERE NOT EXISTS (SELECT 1 FROM users WHERE id = 1);");
    SeedResult result = seed(shop, Optional.empty(), Optional.empty());
    assertThat(result.ran())
        .extracting(RunResult.Step::id)
        .containsExactly("01_first.sql", "02_more.sql");
    seed(shop, Optional.empty(), Optional.empty());
    assertThat(shop.column("SELECT email FROM users ORDER BY id")).containsExactly("a", "b");
  }

  @EachEngine(Engine.SQLITE)
  void noSeedsAreNoFailureButOneThatWasNamedIs(TestDatabase database) {
    Workshop shop = shop(database);
    assertThat(seed(shop, Optional.empty(), Optional.empty()).ran()).isEmpty();
    assertThat(shop.events.toString()).contains("no seeds");
    assertThatThrownBy(() -> seed(shop, Optional.of("01_users.sql"), Optional.empty()))
        .hasMessageContaining("there is no such seed");
  }

  @EachEngine
  void aSeedThatFailsLeavesNothing(TestDatabase database) {
    Workshop shop =
        shop(database)
            .file(
                "seeds/01_bad.sql",
                "INSERT INTO users VALUES (1, 'a', 'A');\nINSERT INTO nowhere VALUES (1);");
    SeedResult result = seed(shop, Optional.empty(), Optional.empty());
    assertThat(result.error().orElseThrow().getMessage()).contains("01_bad.sql, line 2");
    assertThat(result.failed().orElseThrow().statement()).isEqualTo(2);
    assertThat(result.failed().orElseThrow().line()).isEqualTo(2);
    assertThat(shop.column("SELECT id FROM users")).isEmpty();
  }

  @EachEngine
  void aSeedManagesNoTransactions(TestDatabase database) {
    Workshop shop =
        shop(database)
            .file("seeds/01_own.sql", "BEGIN;\nINSERT INTO users VALUES (1, 'a', 'A');\nCOMMIT;");
    assertThatThrownBy(() -> seed(shop, Optional.empty(), Optional.empty()))
        .hasMessageContaining("01_own.sql, line 1")
        .hasMessageContaining("manages transactions itself");
    assertThat(shop.column("SELECT id FROM users")).isEmpty();
  }

  @EachEngine(Engine.SQLITE)
  void clearingIsConfirmedAndNeverDoneWhereProtected(TestDatabase database) {
    Workshop shop = shop(database).file("seeds/01_clear.sql", "DELETE FROM users;");
    assertThatThrownBy(() -> seed(shop, Optional.empty(), Optional.empty()))
        .isInstanceOf(ConfirmationException.class)
        .hasMessageContaining("01_clear.sql line 1 clears rows");
    seed(shop, Optional.empty(), Optional.of(shop.target().databaseName()));
    assertThatThrownBy(
            () ->
                new Seed(shop.target("production", true), Clock.systemUTC())
                    .execute(request(Optional.empty(), Optional.of(shop.target().databaseName()))))
        .hasMessageContaining("is protected");
  }

  @EachEngine
  void writesATemplateThatRunsOnceItsCommentsAreTakenAway(TestDatabase database) throws Exception {
    Workshop shop = shop(database);
    SeedRequest create =
        new SeedRequest(
            Optional.of("First users"),
            Optional.empty(),
            Optional.empty(),
            true,
            LockPolicy.DEFAULT);
    Path file =
        root.resolve(
            new Seed(shop.target(), Clock.systemUTC()).execute(create).created().orElseThrow());
    assertThat(file).hasFileName("01_first_users.sql");
    String text =
        Files.readString(file)
            .replace("-- INSERT", "INSERT")
            .replace("-- SELECT", "SELECT")
            .replace("-- FROM", "FROM")
            .replace("-- WHERE", "WHERE");
    Files.writeString(
        file,
        text.replace("email, name)", "email, name, id)").replace("seed.name\n", "seed.name, 1\n"));
    seed(shop, Optional.of("01_first_users.sql"), Optional.empty());
    seed(shop, Optional.of("01_first_users.sql"), Optional.empty());
    assertThat(shop.column("SELECT email FROM users")).containsExactly("admin@example.com");
  }

  private static SeedResult seed(Workshop shop, Optional<String> only, Optional<String> confirm) {
    return new Seed(shop.target(), Clock.systemUTC()).execute(request(only, confirm));
  }

  private static SeedRequest request(Optional<String> only, Optional<String> confirm) {
    return new SeedRequest(Optional.empty(), only, confirm, true, LockPolicy.DEFAULT);
  }
}
