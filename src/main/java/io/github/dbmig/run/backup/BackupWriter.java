package io.github.dbmig.run.backup;

import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.base.error.ExternalToolException;
import io.github.dbmig.base.error.StorageException;
import io.github.dbmig.base.invocation.Invocation;
import io.github.dbmig.database.dialect.Backups;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.tool.process.ProcessResult;
import io.github.dbmig.tool.process.ProcessRunner;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Writes a whole backup beside its final name and moves it there once it is known to be whole. */
public final class BackupWriter {
  private static final String WITHOUT = "-Ddbmig.skipBackup=true goes on without a backup";

  private final Session session;
  private final Dialect dialect;
  private final ProcessRunner programs;

  public BackupWriter(Session session, Dialect dialect, ProcessRunner programs) {
    this.session = session;
    this.dialect = dialect;
    this.programs = programs;
  }

  /**
   * @param file where the backup shall be; it must not exist
   * @throws ExternalToolException when the program that is needed is missing or fails
   * @throws StorageException when the file cannot be written
   */
  public BackupFile write(Path file) {
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      prepare(file, draft);
      return written(file, draft);
    } catch (IOException e) {
      throw new StorageException(
          "backup-not-written",
          file.toString(),
          "cannot be written: " + e.getClass().getSimpleName(),
          "free some room, or name another file with -Ddbmig.output; " + WITHOUT,
          e);
    }
  }

  private BackupFile written(Path file, Path draft) throws IOException {
    try {
      String tool = dump(draft);
      requireWhole(draft, file);
      Files.move(draft, file);
      return new BackupFile(file, Files.size(file), sha256(file), tool, true);
    } catch (DbmigException | IOException e) {
      discard(draft, e);
      throw e;
    }
  }

  /** A draft that stays would keep a full disk full. */
  private static void discard(Path draft, Exception why) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  private static void prepare(Path file, Path draft) throws IOException {
    if (Files.exists(file)) {
      throw new StorageException(
          "file-exists",
          file.toString(),
          "exists already and is not overwritten",
          "give another name");
    }
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(draft);
  }

  /** Gives the name of what wrote it. */
  private String dump(Path draft) {
    Backups backups = dialect.backups();
    Optional<String> statement = backups.statement(draft);
    if (statement.isPresent()) {
      session.execute(statement.get());
      return statement.get().replaceAll("(?s) INTO .*", " INTO");
    }
    Invocation program = backups.program(session.url(), session.server(), draft).orElseThrow();
    run(program);
    return program.program();
  }

  private void requireWhole(Path draft, Path file) throws IOException {
    if (Files.size(draft) == 0) {
      throw new StorageException(
          "backup-empty", file.toString(), "is empty", "look at the server's log; " + WITHOUT);
    }
    Optional<Invocation> check = dialect.backups().check(draft);
    check.ifPresent(this::run);
    if (check.isEmpty() && !dialect.backups().whole(session, draft)) {
      throw new StorageException(
          "backup-not-whole",
          file.toString(),
          "was written but does not read back whole",
          "check the disk and the server's log; " + WITHOUT);
    }
  }

  private void run(Invocation invocation) {
    ProcessResult result = programs.run(invocation);
    if (!result.ok()) {
      throw new ExternalToolException(
          "backup-failed",
          invocation.program(),
          "ended with " + result + ": " + result.err().strip(),
          "mend that; " + WITHOUT);
    }
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      var digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
      digest.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
