package io.github.dbmig.tool.drizzle.plan;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.model.change.Change;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A history's snapshots, of which new migrations need one each; a history may have none. */
public final class Snapshots {
  private Optional<Snapshot> last;

  private Snapshots(Optional<Snapshot> last) {
    this.last = last;
  }

  /** Where 0.x keeps the snapshot of the migration with this number, which counts from 0. */
  public static Path numbered(Path folder, int number) {
    return folder.resolve("meta").resolve(String.format(Locale.ROOT, "%04d_snapshot.json", number));
  }

  /** Where 1.0 keeps that of a migration's folder. */
  public static Path in(Path migration) {
    return migration.resolve("snapshot.json");
  }

  /** Of 0.x, which has so many migrations. */
  public static Snapshots ofJournal(Path folder, int count) {
    return new Snapshots(
        Optional.of(numbered(folder, count - 1)).filter(Files::isRegularFile).map(Snapshot::read));
  }

  /**
   * Of 1.0: behind the only one that no other stands behind.
   *
   * @throws MigrationException when there are several: the history has branches
   */
  public static Snapshots ofFolders(List<Path> migrations) {
    List<Snapshot> all =
        migrations.stream()
            .map(Snapshots::in)
            .filter(Files::isRegularFile)
            .map(Snapshot::read)
            .toList();
    Set<String> passed = new HashSet<>();
    all.forEach(one -> passed.addAll(one.behind()));
    List<Snapshot> leaves = all.stream().filter(one -> !passed.contains(one.id())).toList();
    if (leaves.size() > 1) {
      throw new MigrationException(
          "several-heads",
          leaves.stream().map(Snapshot::id).collect(Collectors.joining(", ")),
          "are snapshots that nothing stands behind, so that a new migration has no place",
          "npx drizzle-kit generate, which joins them");
    }
    return new Snapshots(leaves.stream().findFirst());
  }

  /**
   * What belongs to the next migration; empty where the history has no snapshots.
   *
   * @param seed decides its id
   */
  public Optional<String> next(String seed, List<Change> changes) {
    last = last.map(one -> one.next(seed, changes));
    return last.map(Snapshot::text);
  }
}
