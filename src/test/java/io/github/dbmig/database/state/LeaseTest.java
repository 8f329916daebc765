package io.github.dbmig.database.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.base.error.RunFailedException;
import io.github.dbmig.base.event.Event;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.server.Dialects;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

class LeaseTest {
  private static final Duration SHORT = Duration.ofMillis(400);
  private final List<Event> events = new ArrayList<>();

  @EachEngine
  void findsNothingAndWritesNothingBeforeItIsAsked(TestDatabase database) {
    Dialect dialect = Dialects.of(database.engine());
    try (Session session = JdbcSession.open(database.url())) {
      assertThat(StateStore.find(session, dialect).exists()).isFalse();
      assertThat(new Records(StateStore.find(session, dialect)).get("x")).isEmpty();
      assertThat(StateStore.find(session, dialect).exists()).isFalse();
    }
  }

  @EachEngine
  void isHeldByOneAtATime(TestDatabase database) {
    try (Session one = JdbcSession.open(database.url());
        Session other = JdbcSession.open(database.url())) {
      Lease lease = leases(one, database, "one").take(SHORT);
      lease.fence();
      assertThatThrownBy(() -> leases(other, database, "other").take(SHORT))
          .isInstanceOf(RunFailedException.class)
          .hasMessageContaining("held by one");
      lease.close();
      try (Lease next = leases(other, database, "other").take(SHORT)) {
        assertThat(next.token()).isGreaterThan(lease.token());
        assertThatThrownBy(lease::fence).hasMessageContaining("another run took over");
      }
    }
  }

  @EachEngine
  void goesToTheNextWhenItsHolderDied(TestDatabase database) {
    try (Session dead = JdbcSession.open(database.url());
        Session next = JdbcSession.open(database.url())) {
      Lease lease = leases(dead, database, "dead").take(SHORT);
      StateStore store = StateStore.find(next, Dialects.of(database.engine()));
      next.update("UPDATE " + store.table("lease") + " SET expires_at = 1");
      if (!store.bookkeeping().backend(dead).isEmpty()) {
        assertThatThrownBy(() -> leases(next, database, "next").take(SHORT))
            .as("the server still works for it")
            .isInstanceOf(RunFailedException.class);
      }
      dead.close();
      try (Lease taken = leases(next, database, "next").take(Duration.ofSeconds(10))) {
        assertThat(taken.token()).isEqualTo(lease.token() + 1);
      }
    }
  }

  @EachEngine
  void insideATransactionTheFenceKeepsRivalsOut(TestDatabase database) {
    Dialect dialect = Dialects.of(database.engine());
    try (Session one = JdbcSession.open(database.url());
        Session rival = JdbcSession.open(database.url())) {
      Lease lease = leases(one, database, "one").take(SHORT);
      StateStore store = StateStore.find(rival, dialect);
      dialect.locks().limit(Duration.ofMillis(100), false).forEach(rival::execute);
      one.transaction(
          () -> {
            lease.fence();
            assertThatThrownBy(
                    () -> rival.update("UPDATE " + store.table("lease") + " SET expires_at = 1"))
                .isInstanceOfSatisfying(
                    DatabaseException.class,
                    busy -> assertThat(dialect.errors().lockTimeout(busy)).isTrue());
            return null;
          });
      lease.close();
    }
  }

  @EachEngine
  void canBeEndedByHand(TestDatabase database) {
    try (Session dead = JdbcSession.open(database.url());
        Session operator = JdbcSession.open(database.url())) {
      leases(dead, database, "dead").take(SHORT);
      assertThat(leases(operator, database, "operator").release()).contains("dead");
      leases(operator, database, "operator").take(SHORT).close();
    }
  }

  @EachEngine
  void eightWhoWantItAtOnceGetItOneAfterTheOther(TestDatabase database) throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch start = new CountDownLatch(1);
    var pool = Executors.newFixedThreadPool(8);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String name = "runner " + i;
      all.add(
          pool.submit(
              () -> {
                start.await();
                try (Session session = JdbcSession.open(database.url());
                    Lease lease = leases(session, database, name).take(Duration.ofMinutes(1))) {
                  most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                  lease.fence();
                  inside.decrementAndGet();
                }
                return null;
              }));
    }
    start.countDown();
    for (Future<?> one : all) {
      one.get();
    }
    pool.shutdown();
    assertThat(most).hasValue(1);
  }

  @EachEngine
  void rememberedFactsComeBack(TestDatabase database) {
    Dialect dialect = Dialects.of(database.engine());
    try (Session session = JdbcSession.open(database.url())) {
      StateStore store = StateStore.find(session, dialect);
      store.create();
      Records records = new Records(store);
      records.put("protected", "a");
      records.put("protected", dialect.bookkeeping().identity(session));
      assertThat(records.get("protected")).contains(dialect.bookkeeping().identity(session));
      assertThat(dialect.bookkeeping().identity(session)).isNotBlank();
      records.remove("protected");
      assertThat(records.get("protected")).isEmpty();
    }
  }

  private Leases leases(Session session, TestDatabase database, String owner) {
    StateStore store = StateStore.find(session, Dialects.of(database.engine()));
    store.create();
    return new Leases(store, owner, events::add);
  }
}
