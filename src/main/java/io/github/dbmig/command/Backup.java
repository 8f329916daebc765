package io.github.dbmig.command;

import io.github.dbmig.base.error.StorageException;
import io.github.dbmig.command.request.BackupRequest;
import io.github.dbmig.command.result.BackupResult;
import io.github.dbmig.command.target.Opened;
import io.github.dbmig.command.target.Target;
import io.github.dbmig.run.backup.BackupFile;
import io.github.dbmig.run.backup.BackupWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Writes a full backup below {@code dbmig/backups/}, which version control ignores. */
public final class Backup {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss_SSS").withZone(ZoneOffset.UTC);

  private final Target target;
  private final Clock clock;

  public Backup(Target target, Clock clock) {
    this.target = target;
    this.clock = clock;
  }

  public BackupResult execute(BackupRequest request) {
    try (Opened opened = Opened.open(target)) {
      return execute(opened, request.output().map(Path::toAbsolutePath).orElseGet(this::file));
    }
  }

  /** The same over a connection that is open already, to the usual place. */
  BackupResult execute(Opened opened) {
    return execute(opened, file());
  }

  private BackupResult execute(Opened opened, Path file) {
    BackupFile written =
        new BackupWriter(opened.session(), target.dialect(), target.programs()).write(file);
    return new BackupResult(
        "full",
        target.relative(written.path()),
        written.bytes(),
        written.sha256(),
        written.tool(),
        opened.session().server().version(),
        written.verified(),
        Optional.empty());
  }

  private Path file() {
    Path folder = target.place().project().resolve("dbmig/backups");
    ignore(folder);
    String name = target.databaseName().replaceAll("[^A-Za-z0-9._-]", "_");
    return folder
        .resolve(
            name
                + "_"
                + STAMP.format(clock.instant())
                + "."
                + target.dialect().backups().extension())
        .toAbsolutePath();
  }

  private static void ignore(Path folder) {
    try {
      Files.createDirectories(folder);
      Path ignore = folder.resolve(".gitignore");
      if (!Files.exists(ignore)) {
        Files.writeString(ignore, "*\n");
      }
    } catch (IOException e) {
      throw new StorageException(
          "backup-folder",
          folder.toString(),
          "cannot be made: " + e.getClass().getSimpleName(),
          "make it writable, or name a file with -Ddbmig.output",
          e);
    }
  }
}
