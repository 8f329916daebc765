package io.github.dbmig.conformance;

import io.github.dbmig.server.Engine;
import java.util.List;

/**
 * What became of a case in one direction.
 *
 * @param reason why it is not equal, one line
 * @param details for a person: the first lines that differ, or the statement that failed
 */
record Outcome(
    String name,
    Engine engine,
    Direction direction,
    Verdict verdict,
    String reason,
    List<String> details,
    long millis) {
  Outcome {
    details = List.copyOf(details);
  }

  enum Direction {
    FORWARD,
    BACKWARD
  }

  /** Skipped cases do not load on this server, or are not meant for it. */
  enum Verdict {
    EQUAL,
    REFUSED,
    ERROR,
    WRONG,
    SKIPPED
  }

  /** The word that names the engine in summaries. */
  static String dialect(Engine engine) {
    return engine.isPostgresql() ? "postgres" : engine.family();
  }
}
