package io.github.dbmig.tool.drizzle;

import io.github.dbmig.tool.source.FolderView;
import io.github.dbmig.tool.source.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What lies in a folder of Drizzle migrations. Source: {@code prisma-drizzle.md} §2.1 to §2.3.
 *
 * @param line 0 with a journal, 1 with a folder for each migration; empty if it cannot be told
 * @param count migrations that Drizzle would run
 * @param files SQL files that lie there
 * @param dialect as the journal or a snapshot names it
 */
record DrizzleFolder(FolderView folder, OptionalInt line, int count, int files, Value dialect) {
  static final String JOURNAL = "meta/_journal.json";
  private static final Pattern TIMESTAMPED = Pattern.compile("\\d{14}_.+");

  /** Empty if nothing in the folder is Drizzle's. */
  static Optional<DrizzleFolder> read(FolderView folder) {
    return journal(folder).or(() -> folders(folder));
  }

  private static Optional<DrizzleFolder> journal(FolderView folder) {
    if (!folder.folderNames().contains("meta")) {
      return Optional.empty();
    }
    return folder
        .child("meta")
        .flatMap(meta -> meta.json("_journal.json"))
        .filter(journal -> journal.get("entries") instanceof Value.Items)
        .map(
            journal -> {
              int entries = ((Value.Items) journal.get("entries")).values().size();
              int files = folder.ending(".sql").size();
              Value dialect = journal.getOrDefault("dialect", Value.ABSENT);
              return new DrizzleFolder(folder, OptionalInt.of(0), entries, files, dialect);
            });
  }

  private static Optional<DrizzleFolder> folders(FolderView folder) {
    List<FolderView> migrations =
        folder.folderNames().stream()
            .filter(name -> TIMESTAMPED.matcher(name).matches())
            .flatMap(name -> folder.child(name).stream())
            .filter(child -> child.has("migration.sql"))
            .toList();
    return migrations.stream()
        .filter(child -> child.has("snapshot.json"))
        .findFirst()
        .map(
            first -> {
              int count = migrations.size();
              Value dialect =
                  first.json("snapshot.json").map(DrizzleFolder::dialect).orElse(Value.ABSENT);
              return new DrizzleFolder(folder, OptionalInt.of(1), count, count, dialect);
            });
  }

  private static Value dialect(java.util.Map<String, Value> snapshot) {
    return snapshot.getOrDefault("dialect", Value.ABSENT);
  }
}
