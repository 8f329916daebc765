package io.github.dbmig.command.diff.side;

import io.github.dbmig.command.target.Target;
import java.nio.file.Path;
import java.util.Set;

/** One side of a diff. */
public sealed interface Operand {
  /** How reports name it; without secrets. */
  String shown();

  /** A database as it is. */
  record Live(Target target, String shown) implements Operand {}

  /**
   * What the project's migrations make of an empty database.
   *
   * @param without ids that are left out: the newest
   */
  record History(Set<String> without) implements Operand {
    public History {
      without = Set.copyOf(without);
    }

    /** All of them. */
    public History() {
      this(Set.of());
    }

    @Override
    public String shown() {
      return "migrations";
    }
  }

  /** The schema of the first side as the last run left it; no scratch database is needed. */
  record Remembered() implements Operand {
    @Override
    public String shown() {
      return "snapshot";
    }
  }

  /** What an SQL file, or a folder of them in the order of their names, makes of one. */
  record Files(Path path, String shown) implements Operand {}
}
