package io.github.dbmig.model.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What must hold in a database before a phase may reach it.
 *
 * @param enforce why enforce must wait; empty when it need not
 * @param contract why contract must wait; empty when it need not
 */
public record Gate(List<String> enforce, List<String> contract) {
  /** Default bake time in protected environments; 24 to 72 hours are recommended. */
  public static final Duration BAKE = Duration.ofHours(24);

  public Gate {
    enforce = List.copyOf(enforce);
    contract = List.copyOf(contract);
  }

  public static Gate of(Facts facts) {
    if (facts.empty()) {
      return new Gate(List.of(), List.of());
    }
    List<String> enforce = new ArrayList<>();
    if (!facts.finished()) {
      enforce.add("the backfill has not finished");
    } else if (facts.differing() != 0) {
      enforce.add(
          facts.differing() < 0
              ? "the rows have not been verified"
              : facts.differing() + " rows differ");
    }
    List<String> contract = new ArrayList<>(enforce);
    if (enforce.isEmpty() && facts.sinceVerified().compareTo(facts.bake()) < 0) {
      Duration left = facts.bake().minus(facts.sinceVerified());
      contract.add(
          "the bake time ends in " + left.toHours() + " h " + left.toMinutesPart() + " min");
    }
    if (!facts.retired()) {
      contract.add("nobody said that the old version of the application is retired");
    }
    return new Gate(enforce, contract);
  }

  /**
   * @param empty the plan's tables hold no rows, or do not exist: nothing can be lost
   * @param finished the backfill came to its end
   * @param differing rows that differed when verified; negative when never verified
   * @param sinceVerified age of that verification
   * @param retired the operator's word, or the ledger's, that nobody writes the old shape
   */
  public record Facts(
      boolean empty,
      boolean finished,
      long differing,
      Duration sinceVerified,
      Duration bake,
      boolean retired) {
    public Facts {
      Objects.requireNonNull(sinceVerified);
      Objects.requireNonNull(bake);
    }
  }
}
