package io.github.dbmig.tool.rawsql;

import io.github.dbmig.base.error.StorageException;
import io.github.dbmig.model.sql.Lexicon;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.model.sql.StatementSplitter;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.NewFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code seeds/*.sql}: plain statements, run in the order of the files' names. */
final class RawsqlSeeds {
  private RawsqlSeeds() {}

  static List<Migration> list(Path project) {
    Path folder = folder(project);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".sql"))
          .filter(Files::isRegularFile)
          .map(file -> new Migration(file.getFileName().toString(), file, ""))
          .sorted(Comparator.comparing(Migration::id))
          .toList();
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  static List<SqlStatement> statements(Migration seed, Lexicon lexicon) {
    try {
      return StatementSplitter.split(Files.readString(seed.file()), lexicon);
    } catch (IOException e) {
      throw unreadable(seed.file(), e);
    }
  }

  /** Seeds run by name, so a new one gets a number behind the last. */
  static NewFile create(Path project, String name) {
    String slug = RawsqlName.of(Instant.EPOCH, name).description();
    String file = String.format(Locale.ROOT, "%02d_%s.sql", list(project).size() + 1, slug);
    return new NewFile(folder(project).resolve(file), RawsqlTemplate.seed());
  }

  private static Path folder(Path project) {
    return project.resolve("seeds");
  }

  private static StorageException unreadable(Path path, IOException e) {
    return new StorageException(
        "seed-unreadable",
        path.toString(),
        "cannot be read: " + e.getClass().getSimpleName(),
        "check its permissions, and that it is UTF-8",
        e);
  }
}
