package io.github.dbmig.tool.rawsql;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.base.error.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A migrations folder, listed once; no file in it was opened.
 *
 * @param files the migrations, oldest first
 * @param strangers names of {@code .sql} files that are no migration's name, sorted
 */
public record RawsqlFolder(List<RawsqlFile> files, List<String> strangers) {
  public RawsqlFolder {
    files = List.copyOf(files);
    strangers = List.copyOf(strangers);
  }

  /** Lists the folder, not those inside it. A folder that does not exist has no migrations. */
  public static RawsqlFolder list(Path folder) {
    if (Files.notExists(folder)) {
      return new RawsqlFolder(List.of(), List.of());
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return sort(entries.toList());
    } catch (IOException failed) {
      throw new StorageException(
          "migrations-unreadable",
          String.valueOf(folder.getFileName()),
          "the migrations folder cannot be listed: " + failed.getClass().getSimpleName(),
          "check that it is a folder, and its permissions",
          failed);
    }
  }

  private static RawsqlFolder sort(List<Path> entries) {
    var files = new ArrayList<RawsqlFile>();
    var strangers = new ArrayList<String>();
    for (Path entry : entries) {
      String name = entry.getFileName().toString();
      if (name.toLowerCase(Locale.ROOT).endsWith(".sql") && Files.isRegularFile(entry)) {
        Optional<RawsqlName> parsed = RawsqlName.parse(name);
        parsed.ifPresentOrElse(
            known -> files.add(new RawsqlFile(entry, known)), () -> strangers.add(name));
      }
    }
    files.sort(Comparator.comparing(RawsqlFile::name));
    strangers.sort(Comparator.naturalOrder());
    return new RawsqlFolder(files, strangers);
  }

  /** Pairs of neighbours with one version: nobody could say which comes first. */
  public List<MigrationException> duplicates() {
    var found = new ArrayList<MigrationException>();
    for (int i = 1; i < files.size(); i++) {
      RawsqlFile before = files.get(i - 1);
      RawsqlFile file = files.get(i);
      if (before.name().version().equals(file.name().version())) {
        found.add(
            new MigrationException(
                "migration-duplicate",
                file.id(),
                "has the same version as " + before.id(),
                "rename the newer one to a later time"));
      }
    }
    return List.copyOf(found);
  }

  /** The migrations, where no two have one version. */
  public List<RawsqlFile> unambiguous() {
    duplicates().stream()
        .findFirst()
        .ifPresent(
            duplicate -> {
              throw duplicate;
            });
    return files;
  }
}
