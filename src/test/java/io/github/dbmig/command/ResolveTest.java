package io.github.dbmig.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.command.request.ResolveRequest;
import io.github.dbmig.command.request.RunRequest;
import io.github.dbmig.command.request.StatusRequest;
import io.github.dbmig.command.result.StatusResult;
import io.github.dbmig.run.apply.LockPolicy;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

class ResolveTest {
  private static final String ONE = "20260101000000_one.sql";
  private static final String TWO = "20260102000000_two.sql";

  @TempDir Path root;

  private Workshop shop(TestDatabase database) {
    return new Workshop(root, database)
        .migration(ONE, "CREATE TABLE one (id INTEGER);", "DROP TABLE one;")
        .migration(TWO, "CREATE TABLE two (id INTEGER);", "DROP TABLE two;");
  }

  @EachEngine
  void marksOneAppliedAndNotAppliedWithoutRunningIt(TestDatabase database) {
    Workshop shop = shop(database);
    resolve(shop, request().applied(ONE));
    assertThat(states(shop)).containsExactly("applied", "pending");
    assertThatThrownBy(() -> shop.column("SELECT id FROM one"));
    assertThatThrownBy(() -> resolve(shop, request().applied(ONE)))
        .hasMessageContaining("is applied already");
    resolve(shop, request().rolledBack(ONE));
    assertThat(states(shop)).containsExactly("pending", "pending");
  }

  @EachEngine
  void adoptsAnExistingDatabaseAndMovesTheMark(TestDatabase database) {
    Workshop shop = shop(database);
    resolve(shop, request().baseline("20260102"));
    assertThat(states(shop)).containsExactly("applied", "applied");
    assertThatThrownBy(() -> resolve(shop, request().baseline(ONE)))
        .hasMessageContaining("needs no baseline");
    resolve(shop, request().stamp(ONE));
    assertThat(states(shop)).containsExactly("applied", "pending");
    assertThat(new Run(shop.target()).execute(RunRequest.all()).applied()).hasSize(1);
  }

  @EachEngine
  void remembersAndForgetsThatADatabaseIsProtected(TestDatabase database) {
    Workshop shop = shop(database);
    resolve(shop, request().protection(true));
    new Run(shop.target()).execute(RunRequest.all());
    shop.migration("20260101120000_late.sql", "CREATE TABLE late (id INTEGER);", "");
    assertThatThrownBy(() -> new Run(shop.target()).execute(RunRequest.all()))
        .as("protected by the database's own record")
        .hasMessageContaining("-Ddbmig.outOfOrder=allow");
    assertThatThrownBy(() -> resolve(shop, request().protection(false)))
        .hasMessageContaining("-Ddbmig.confirm=");
    resolve(shop, request().protection(false).confirm(shop.target().databaseName()));
    assertThat(new Run(shop.target()).execute(RunRequest.all()).applied()).hasSize(1);
  }

  @EachEngine
  void saysWhatItCanDoWhenNotTold(TestDatabase database) {
    assertThatThrownBy(() -> resolve(shop(database), request()))
        .hasMessageContaining("-Ddbmig.applied=ID");
  }

  private static void resolve(Workshop shop, Form form) {
    new Resolve(shop.target()).execute(form.build());
  }

  private static Form request() {
    return new Form();
  }

  /** A request with one thing said. */
  private static final class Form {
    private Optional<String> applied = Optional.empty();
    private Optional<String> rolledBack = Optional.empty();
    private Optional<String> stamp = Optional.empty();
    private Optional<String> baseline = Optional.empty();
    private Optional<Boolean> protection = Optional.empty();
    private Optional<String> confirm = Optional.empty();

    Form applied(String id) {
      applied = Optional.of(id);
      return this;
    }

    Form rolledBack(String id) {
      rolledBack = Optional.of(id);
      return this;
    }

    Form stamp(String id) {
      stamp = Optional.of(id);
      return this;
    }

    Form baseline(String id) {
      baseline = Optional.of(id);
      return this;
    }

    Form protection(boolean on) {
      protection = Optional.of(on);
      return this;
    }

    Form confirm(String name) {
      confirm = Optional.of(name);
      return this;
    }

    ResolveRequest build() {
      return new ResolveRequest(
          applied,
          rolledBack,
          Optional.empty(),
          false,
          stamp,
          baseline,
          protection,
          confirm,
          LockPolicy.DEFAULT);
    }
  }

  private static List<String> states(Workshop shop) {
    return new Status(shop.target())
        .execute(new StatusRequest(false)).migrations().stream()
            .map(StatusResult.Line::state)
            .toList();
  }
}
