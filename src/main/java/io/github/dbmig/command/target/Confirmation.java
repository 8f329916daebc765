package io.github.dbmig.command.target;

import io.github.dbmig.base.error.ConfirmationException;
import java.util.List;
import java.util.Optional;

/** Makes sure that whoever destroys data knows which database it is. */
public final class Confirmation {
  private final Opened opened;

  public Confirmation(Opened opened) {
    this.opened = opened;
  }

  /**
   * Asks for the database's name on a terminal, and takes it from {@code dbmig.confirm} elsewhere.
   *
   * @param losses what would be lost, for people
   */
  public void require(String goal, List<String> losses, Optional<String> given) {
    String name = opened.target().databaseName();
    Optional<String> answer =
        given.isPresent()
            ? given
            : opened
                .target()
                .ask()
                .text(
                    goal
                        + " loses data ("
                        + String.join("; ", losses)
                        + "). Type the database's name, "
                        + name
                        + ", to go on");
    if (answer.filter(name::equals).isEmpty()) {
      throw new ConfirmationException(
          "not-confirmed",
          "database " + name,
          goal + " would lose data: " + String.join("; ", losses),
          "-Ddbmig.confirm=" + name + " if that is what you want");
    }
  }
}
