package io.github.dbmig.tool.drizzle;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.tool.source.FileText;
import io.github.dbmig.tool.source.JsonText;
import io.github.dbmig.tool.source.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Drizzle's migrations on disk: a journal and files (0.x), or a folder each (1.x). Source: {@code
 * prisma-drizzle.md} §2.2, §2.3.
 *
 * @param line 0 or 1, by what lies there; by the installed version where nothing does
 */
record DrizzleHistory(Path folder, int line) {
  static final String FILE = "migration.sql";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

  static DrizzleHistory of(Path folder, int installed) {
    boolean folders =
        FileText.list(folder).stream().anyMatch(one -> Files.exists(one.resolve(FILE)));
    boolean journal = Files.exists(folder.resolve(DrizzleFolder.JOURNAL));
    return new DrizzleHistory(folder, journal ? 0 : folders ? 1 : Math.min(installed, 1));
  }

  Path journal() {
    return folder.resolve(DrizzleFolder.JOURNAL);
  }

  /**
   * In the order in which Drizzle runs them.
   *
   * @throws MigrationException when the journal names a file that is not there
   */
  List<DrizzleEntry> entries() {
    return line == 0 ? journaled() : foldered();
  }

  Optional<DrizzleEntry> entry(String id) {
    return entries().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private List<DrizzleEntry> journaled() {
    if (!Files.exists(journal())) {
      return List.of();
    }
    Value entries = JsonText.read(FileText.read(journal())).get("entries");
    if (!(entries instanceof Value.Items items)) {
      throw broken("has no list of entries");
    }
    return items.values().stream().map(this::journaled).toList();
  }

  private DrizzleEntry journaled(Value entry) {
    String tag = entry.get("tag").asText().orElseThrow(() -> broken("has an entry without a tag"));
    if (!(entry.get("when") instanceof Value.Literal when) || !when.text().matches("\\d{1,18}")) {
      throw broken("has no time in \"when\" of " + tag);
    }
    Path file = folder.resolve(tag + ".sql");
    if (!Files.isRegularFile(file)) {
      throw broken("names " + tag + ", and " + file.getFileName() + " is not there");
    }
    Path down = folder.resolve("down").resolve(tag + ".sql");
    return new DrizzleEntry(tag, file, Long.parseLong(when.text()), down);
  }

  private MigrationException broken(String what) {
    return new MigrationException(
        "drizzle-journal", journal().toString(), what, "restore it from version control");
  }

  private List<DrizzleEntry> foldered() {
    return FileText.list(folder).stream()
        .filter(one -> Files.isRegularFile(one.resolve(FILE)))
        .map(
            one ->
                new DrizzleEntry(
                    one.getFileName().toString(),
                    one.resolve(FILE),
                    millis(one.getFileName().toString()),
                    one.resolve("down.sql")))
        .toList();
  }

  /** Its time is the name's, to the second. */
  private static long millis(String name) {
    try {
      String digits = name.substring(0, Math.min(14, name.length()));
      return LocalDateTime.parse(digits, TIME).toInstant(ZoneOffset.UTC).toEpochMilli();
    } catch (DateTimeException notOne) {
      throw new MigrationException(
          "drizzle-folder",
          name,
          "does not begin with a time as YYYYMMDDHHMMSS",
          "rename the folder, or move it away");
    }
  }

  /** SQL files that the journal does not name: Drizzle never runs them. */
  List<String> strangers() {
    if (line != 0) {
      return List.of();
    }
    List<Path> known = entries().stream().map(DrizzleEntry::file).toList();
    return FileText.list(folder).stream()
        .filter(file -> file.toString().endsWith(".sql") && !known.contains(file))
        .map(file -> file.getFileName().toString())
        .toList();
  }
}
