package io.github.dbmig.command.target;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.base.error.StorageException;
import io.github.dbmig.tool.Migration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The committed file {@code dbmig/migrations.sha256}, as {@code sha256sum *.sql} writes it in the
 * migrations' folder: whoever edits a listed migration is told before it reaches a database.
 */
public final class ChecksumFile {
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})[ *]+(.+)");

  private final Place place;

  public ChecksumFile(Place place) {
    this.place = place;
  }

  /** One problem for each listed migration that was edited or is gone; none without the file. */
  public List<MigrationException> check(List<Migration> migrations) {
    Path file = place.project().resolve("dbmig/migrations.sha256");
    if (!Files.exists(file)) {
      return List.of();
    }
    Map<String, String> now = new HashMap<>();
    migrations.forEach(migration -> now.put(migration.id(), migration.checksum()));
    List<MigrationException> problems = new ArrayList<>();
    for (String line : lines(file)) {
      Matcher entry = LINE.matcher(line.strip());
      if (entry.matches()) {
        compare(entry.group(2), entry.group(1), now.get(entry.group(2)), problems);
      }
    }
    return problems;
  }

  private static void compare(
      String id, String then, String now, List<MigrationException> problems) {
    if (now == null) {
      problems.add(problem("migration-gone", id, "is listed in dbmig/migrations.sha256 and gone"));
    } else if (!now.equals(then)) {
      problems.add(problem("migration-edited", id, "was edited since its checksum was committed"));
    }
  }

  private static MigrationException problem(String code, String id, String what) {
    return new MigrationException(
        code, id, what, "restore it from version control, and write a new migration instead");
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new StorageException(
          "checksums-unreadable",
          file.toString(),
          "cannot be read: " + e.getClass().getSimpleName(),
          "write it anew with sha256sum",
          e);
    }
  }
}
