package io.github.dbmig.database.dialect;

import io.github.dbmig.base.invocation.Invocation;
import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.database.session.ServerInfo;
import io.github.dbmig.database.session.Session;
import java.nio.file.Path;
import java.util.Optional;

/** How an engine's whole database becomes a file. */
public interface Backups {
  /** What the file's name ends in, without the dot. */
  String extension();

  /** The statement that writes the backup to the file, where the engine does it itself. */
  Optional<String> statement(Path file);

  /** The program that writes it, where the engine needs one. No secret is on its command line. */
  Optional<Invocation> program(DatabaseUrl url, ServerInfo server, Path file);

  /** The program that reads the written file and fails when it is not whole. */
  Optional<Invocation> check(Path file);

  /** Reads a backup that has no checking program, and says whether it is whole. */
  boolean whole(Session session, Path file);
}
