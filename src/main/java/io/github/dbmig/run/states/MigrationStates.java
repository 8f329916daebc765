package io.github.dbmig.run.states;

import io.github.dbmig.tool.Applied;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Migration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the disk with the database. Pure. */
public final class MigrationStates {
  private final Map<String, Applied> rows = new LinkedHashMap<>();
  private final Map<String, String> checksums;
  private final Set<String> halfDone;

  private MigrationStates(
      List<Applied> applied, Map<String, String> checksums, Set<String> halfDone) {
    // A failed row may stand beside one of a later try.
    applied.forEach(row -> rows.merge(row.id(), row, (old, now) -> old.failed() ? now : old));
    this.checksums = checksums;
    this.halfDone = halfDone;
  }

  /**
   * In the order of application; what is applied and not on disk stands where its id would, or last
   * where ids do not tell the order.
   *
   * @param checksums by id, as of the application; an id without one is older than dbmig
   * @param halfDone the keys of the journal, {@code up:ID} and {@code down:ID}
   */
  public static List<MigrationStatus> resolve(
      List<Migration> local,
      List<Applied> applied,
      Map<String, String> checksums,
      Set<String> halfDone) {
    return new MigrationStates(applied, checksums, halfDone).resolve(local);
  }

  private List<MigrationStatus> resolve(List<Migration> local) {
    boolean sorted = isSorted(local);
    Set<String> known = new HashSet<>();
    local.forEach(migration -> known.add(migration.id()));
    List<MigrationStatus> missing =
        rows.values().stream()
            .filter(row -> !known.contains(row.id()))
            .map(MigrationStates::missing)
            .toList();
    String newest =
        sorted
            ? missing.stream().map(MigrationStatus::id).max(Comparator.naturalOrder()).orElse("")
            : "";
    List<MigrationStatus> states = backwards(local, newest);
    Collections.reverse(states);
    states.addAll(missing);
    if (sorted) {
      states.sort(Comparator.comparing(MigrationStatus::id));
    }
    return List.copyOf(states);
  }

  private static boolean isSorted(List<Migration> local) {
    for (int i = 1; i < local.size(); i++) {
      if (local.get(i - 1).id().compareTo(local.get(i).id()) > 0) {
        return false;
      }
    }
    return true;
  }

  /** From the last to the first, so that each knows whether something behind it is applied. */
  private List<MigrationStatus> backwards(List<Migration> local, String newestMissing) {
    List<MigrationStatus> states = new ArrayList<>(local.size());
    Set<String> needed = new HashSet<>();
    boolean laterApplied = false;
    for (int i = local.size() - 1; i >= 0; i--) {
      Migration migration = local.get(i);
      Optional<Applied> row = Optional.ofNullable(rows.get(migration.id()));
      boolean late =
          migration.needs().isPresent()
              ? needed.contains(migration.id())
              : laterApplied || migration.id().compareTo(newestMissing) < 0;
      states.add(status(migration, row, late));
      boolean applied = row.filter(one -> !one.failed()).isPresent();
      laterApplied |= applied;
      if (applied || needed.contains(migration.id())) {
        migration.needs().ifPresent(needed::addAll);
      }
    }
    return states;
  }

  private MigrationStatus status(Migration migration, Optional<Applied> row, boolean late) {
    MigrationState state =
        row.map(found -> found.failed() ? MigrationState.FAILED : applied(migration, found))
            .orElseGet(() -> pending(migration, late));
    return new MigrationStatus(migration.id(), state, Optional.of(migration), row);
  }

  /** The tool's own checksum goes before ours. */
  private MigrationState applied(Migration migration, Applied row) {
    if (halfDone.contains(key(Direction.DOWN, migration.id()))) {
      return MigrationState.PARTLY;
    }
    String then =
        row.checksum()
            .orElseGet(() -> checksums.getOrDefault(migration.id(), migration.checksum()));
    return then.equals(migration.checksum()) ? MigrationState.APPLIED : MigrationState.MODIFIED;
  }

  private MigrationState pending(Migration migration, boolean late) {
    if (halfDone.contains(key(Direction.UP, migration.id()))) {
      return MigrationState.PARTLY;
    }
    return late ? MigrationState.OUT_OF_ORDER : MigrationState.PENDING;
  }

  private static MigrationStatus missing(Applied row) {
    return new MigrationStatus(
        row.id(), MigrationState.MISSING, Optional.empty(), Optional.of(row));
  }

  /** As the journal names a half-done migration. */
  public static String key(Direction direction, String id) {
    return direction.key() + ":" + id;
  }
}
