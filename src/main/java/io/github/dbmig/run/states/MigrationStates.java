package io.github.dbmig.run.states;

import io.github.dbmig.tool.Applied;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Migration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the disk with the database. Pure. */
public final class MigrationStates {
  private MigrationStates() {}

  /**
   * @param checksums by id, as of the application; an id without one is older than dbmig
   * @param halfDone the keys of the journal, {@code up:ID} and {@code down:ID}
   */
  public static List<MigrationStatus> resolve(
      List<Migration> local,
      List<Applied> applied,
      Map<String, String> checksums,
      Set<String> halfDone) {
    Map<String, Applied> rows = new LinkedHashMap<>();
    applied.forEach(row -> rows.putIfAbsent(row.id(), row));
    String newest = rows.keySet().stream().max(Comparator.naturalOrder()).orElse("");
    List<MigrationStatus> states = new ArrayList<>(local.size());
    for (Migration migration : local) {
      Optional<Applied> row = Optional.ofNullable(rows.remove(migration.id()));
      MigrationState state =
          row.isPresent()
              ? applied(migration, checksums, halfDone)
              : pending(migration, newest, halfDone);
      states.add(new MigrationStatus(migration.id(), state, Optional.of(migration), row));
    }
    rows.values().forEach(row -> states.add(missing(row)));
    states.sort(Comparator.comparing(MigrationStatus::id));
    return List.copyOf(states);
  }

  private static MigrationState applied(
      Migration migration, Map<String, String> checksums, Set<String> halfDone) {
    if (halfDone.contains(key(Direction.DOWN, migration.id()))) {
      return MigrationState.PARTLY;
    }
    String then = checksums.getOrDefault(migration.id(), migration.checksum());
    return then.equals(migration.checksum()) ? MigrationState.APPLIED : MigrationState.MODIFIED;
  }

  private static MigrationState pending(Migration migration, String newest, Set<String> halfDone) {
    if (halfDone.contains(key(Direction.UP, migration.id()))) {
      return MigrationState.PARTLY;
    }
    return migration.id().compareTo(newest) < 0
        ? MigrationState.OUT_OF_ORDER
        : MigrationState.PENDING;
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
