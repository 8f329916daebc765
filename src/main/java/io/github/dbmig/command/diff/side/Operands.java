package io.github.dbmig.command.diff.side;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.command.target.Place;
import io.github.dbmig.tool.project.connection.SameDatabase;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The two sides of a diff.
 *
 * @param home the environment's own database: scratch databases are made beside it where no side is
 *     a database that may have one
 */
public record Operands(Place place, Operand from, Operand to, Supplier<Operand.Live> home) {
  public Operands {
    Objects.requireNonNull(home);
    refuseSame(from, to);
  }

  private static void refuseSame(Operand from, Operand to) {
    boolean same =
        from instanceof Operand.Live one && to instanceof Operand.Live two
            ? SameDatabase.test(one.target().url(), two.target().url())
            : from.equals(to);
    if (same) {
      throw new ConfigurationException(
          "same-database",
          from.shown() + " and " + to.shown(),
          "are one and the same, so that a diff would say nothing",
          "name two sides with -Ddbmig.from and -Ddbmig.to");
    }
  }
}
