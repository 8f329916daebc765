package io.github.dbmig.mojo;

import io.github.dbmig.base.event.Event;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.maven.plugin.logging.Log;

/** Turns events into log lines. */
final class EventLog implements Consumer<Event> {
  private final Log log;
  private final UnaryOperator<String> redact;

  EventLog(Log log, UnaryOperator<String> redact) {
    this.log = log;
    this.redact = redact;
  }

  @Override
  public void accept(Event event) {
    if (event instanceof Event.Note note) {
      log.info(redact.apply(note.text()));
    } else if (event instanceof Event.Warning warning) {
      log.warn(redact.apply(warning.text()));
    } else if (event instanceof Event.MigrationStarted started) {
      log.debug("begins " + started.id());
    } else if (event instanceof Event.MigrationDone done) {
      log.info("  " + done.id() + "  " + text(done.took()));
    } else if (event instanceof Event.LockWait wait) {
      log.warn(lockWait(wait));
    } else if (event instanceof Event.BatchDone batch) {
      log.info(progress(batch));
    }
  }

  private static String lockWait(Event.LockWait wait) {
    return wait.id()
        + " waits for a lock held by "
        + wait.blocker()
        + "; try "
        + wait.attempt()
        + " gave up, the next comes in "
        + text(wait.pause());
  }

  private static String progress(Event.BatchDone batch) {
    double seconds = Math.max(0.001, batch.elapsed().toMillis() / 1000.0);
    long rate = Math.round(batch.rows() / seconds);
    long left = Math.max(0, batch.total() - batch.rows());
    return "  "
        + batch.table()
        + "  "
        + batch.rows()
        + "/"
        + batch.total()
        + " rows, "
        + rate
        + " rows/s"
        + (rate > 0 && left > 0 ? ", about " + left / rate + " s left" : "");
  }

  static String text(Duration duration) {
    return duration.toMillis() < 10_000 ? duration.toMillis() + " ms" : duration.toSeconds() + " s";
  }
}
