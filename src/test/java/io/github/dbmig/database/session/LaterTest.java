package io.github.dbmig.database.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.TestDatabase;
import java.util.List;

/** Statements whose count nobody asks for, wherever they travel. */
class LaterTest {
  @EachEngine
  void runInTheirOrderAndBeforeWhatFollows(TestDatabase database) {
    try (Session session = filled(database)) {
      List<String> seen =
          session.transaction(
              () -> {
                session.later("INSERT INTO t VALUES (?, ?)", 1, "a;b?");
                session.later("UPDATE t SET c = ? WHERE id = ?", "c", 1);
                assertThat(session.update("UPDATE t SET id = id + 1 WHERE c = ?", "c")).isOne();
                session.later("INSERT INTO t VALUES (?, ?)", 7, "d");
                session.execute("UPDATE t SET c = 'e' WHERE id = 7");
                session.later("INSERT INTO t VALUES (?, ?)", 8, "f");
                return rows(session);
              });
      assertThat(seen).containsExactly("2 c", "7 e", "8 f");
    }
  }

  @EachEngine
  void areCommittedWithTheTransaction(TestDatabase database) {
    try (Session session = filled(database)) {
      session.transaction(
          () -> {
            session.later("INSERT INTO t VALUES (?, ?)", 1, "a");
            session.later("INSERT INTO t VALUES (?, ?)", 2, "b");
            return null;
          });
      assertThat(session.inTransaction()).isFalse();
      assertThat(rows(session)).containsExactly("1 a", "2 b");
      session.later("DELETE FROM t WHERE id = ?", 1);
      assertThat(rows(session)).containsExactly("2 b");
    }
  }

  @EachEngine
  void undoEverythingWhenOneFails(TestDatabase database) {
    try (Session session = filled(database)) {
      assertThatThrownBy(
              () ->
                  session.transaction(
                      () -> {
                        session.update("INSERT INTO t VALUES (?, ?)", 1, "a");
                        session.later("INSERT INTO t VALUES (?, ?)", 1, "again");
                        session.later("INSERT INTO t VALUES (?, ?)", 2, "b");
                        return null;
                      }))
          .isInstanceOf(DatabaseException.class);
      assertThat(rows(session)).isEmpty();
      session.transaction(() -> session.update("INSERT INTO t VALUES (?, ?)", 3, "c"));
      assertThat(rows(session)).containsExactly("3 c");
    }
  }

  @EachEngine
  void areForgottenWhenTheWorkFails(TestDatabase database) {
    try (Session session = filled(database)) {
      assertThatThrownBy(
              () ->
                  session.transaction(
                      () -> {
                        session.later("INSERT INTO t VALUES (?, ?)", 1, "a");
                        throw new IllegalStateException("no");
                      }))
          .hasMessage("no");
      session.transaction(() -> session.update("INSERT INTO t VALUES (?, ?)", 3, "c"));
      assertThat(rows(session)).containsExactly("3 c");
    }
  }

  private static Session filled(TestDatabase database) {
    Session session = JdbcSession.open(database.url());
    session.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, c VARCHAR(20))");
    return session;
  }

  private static List<String> rows(Session session) {
    return session.query("SELECT id, c FROM t ORDER BY id", row -> row.text(1) + " " + row.text(2));
  }
}
