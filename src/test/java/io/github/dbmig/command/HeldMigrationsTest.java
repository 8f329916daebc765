package io.github.dbmig.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.command.report.ConsoleText;
import io.github.dbmig.command.request.BackfillRequest;
import io.github.dbmig.command.request.ContractRequest;
import io.github.dbmig.command.request.RunRequest;
import io.github.dbmig.command.request.ZeroDowntimeRequest;
import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.command.result.RunResult.Held;
import io.github.dbmig.command.target.Target;
import io.github.dbmig.model.plan.Gate;
import io.github.dbmig.run.apply.LockPolicy;
import io.github.dbmig.run.backfill.BatchPolicy;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

/** A plan that is complete in one database meets another, whose rows are not filled yet. */
class HeldMigrationsTest {
  private static final String USERS = "20260101000000_users.sql";

  @TempDir Path root;

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18})
  void whatAGateDoesNotLetPassIsHeldAndSaid(TestDatabase database) {
    completeIn(database);
    try (TestDatabase later = database.engine().database("later")) {
      Workshop shop = new Workshop(root, later);
      run(shop.target(), Optional.of(USERS));
      shop.execute("INSERT INTO users (id, name) VALUES (1, 'Ada'), (2, 'Grace')");

      RunResult expanded = run(shop.target(), Optional.empty());
      assertThat(expanded.ok()).isTrue();
      assertThat(expanded.applied()).hasSize(1);
      assertThat(expanded.held()).hasSizeGreaterThan(1);
      Held first = expanded.held().get(0);
      assertThat(first.waiting()).anyMatch(why -> why.contains("backfill"));
      assertThat(first.since()).isEmpty();
      assertThat(ConsoleText.lines(expanded)).anyMatch(line -> line.contains(first.id()));

      RunResult refused = run(shop.target(), Optional.empty());
      assertThat(refused.ok()).isFalse();
      assertThat(refused.error().orElseThrow().code()).isEqualTo("gate-closed");
      assertThat(refused.held()).isEqualTo(expanded.held());

      backfill(shop.target());
      theBakeTimeIsToldByItsEnd(shop);
      assertThat(run(shop.target(), Optional.empty()).held()).isEmpty();
    }
  }

  private static void theBakeTimeIsToldByItsEnd(Workshop shop) {
    RunResult baking = run(shop.target("production", true), Optional.empty());
    assertThat(baking.applied()).isNotEmpty();
    assertThat(baking.held()).hasSize(1);
    Held last = baking.held().get(0);
    assertThat(last.until()).contains(last.since().orElseThrow().plus(Gate.BAKE));
    RunResult refused = run(shop.target("production", true), Optional.empty());
    assertThat(refused.error().orElseThrow().advice()).contains(last.until().get().toString());
  }

  private void completeIn(TestDatabase database) {
    Workshop shop =
        new Workshop(root, database)
            .migration(
                USERS,
                "CREATE TABLE users (id integer PRIMARY KEY, name varchar(80) NOT NULL);",
                "DROP TABLE users;");
    Target target = shop.target();
    run(target, Optional.empty());
    new ZeroDowntime(target, Clock.systemUTC())
        .execute(ZeroDowntimeRequest.of("ALTER TABLE users RENAME COLUMN name TO display_name"));
    run(target, Optional.empty());
    backfill(target);
    for (boolean retired : List.of(false, true)) {
      new Contract(target, Clock.systemUTC())
          .execute(new ContractRequest(Optional.empty(), Optional.empty(), retired));
      run(target, Optional.empty());
    }
  }

  private static void backfill(Target target) {
    assertThat(
            new Backfill(target)
                .execute(
                    new BackfillRequest(
                        Optional.empty(), BackfillRequest.Action.RUN, BatchPolicy.DEFAULT))
                .error())
        .isEmpty();
  }

  private static RunResult run(Target target, Optional<String> upTo) {
    return new Run(target)
        .execute(
            new RunRequest(upTo, false, Set.of(), Optional.empty(), Set.of(), LockPolicy.DEFAULT));
  }
}
