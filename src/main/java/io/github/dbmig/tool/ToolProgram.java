package io.github.dbmig.tool;

import io.github.dbmig.base.invocation.Invocation;
import io.github.dbmig.tool.process.ProcessResult;
import io.github.dbmig.tool.program.Pointing;
import io.github.dbmig.tool.source.FileText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The tool's own program, as what to start for each thing that is wanted of it. Nothing is started
 * here, and every invocation reaches the database of its {@link Pointing} and no other.
 */
public interface ToolProgram {
  /** Words of those that end a transaction themselves, or want none. */
  Pattern TRANSACTIONS =
      Pattern.compile("(?i)transaction|atomic|commit|concurrently|isolation_level|\\bvacuum\\b");

  /**
   * What carries migrations out, in the order given.
   *
   * @throws io.github.dbmig.base.error.MigrationException when the program cannot stop where the
   *     errand ends
   */
  List<Batch> batches(Errand errand);

  /** Whether it says itself which statement failed, and why. */
  default boolean explainsFailures() {
    return true;
  }

  /**
   * Whether a migration that stops half way leaves nothing behind, on an engine whose transactions
   * hold DDL. The tools open one for each, so it does where the file does not speak of any.
   */
  default boolean isAllOrNothing(Migration migration) {
    return !TRANSACTIONS.matcher(FileText.read(migration.file())).find();
  }

  /** Whether the tool has a generator of its own. */
  default boolean generates() {
    return false;
  }

  /** Whether the generator wants a second scratch database, as Prisma's shadow is one. */
  default boolean wantsShadow() {
    return false;
  }

  /**
   * What writes a new migration; empty where the tool leaves this wish to {@link
   * MigrationTool#newMigration}.
   *
   * @throws io.github.dbmig.base.error.MigrationException when the wish would lose data unasked, or
   *     needs an answer that it lacks
   */
  default Optional<Generation> generation(Wish wish, Pointing scratch) {
    return Optional.empty();
  }

  /** Whether a generator that wrote no file says that there is nothing to write. */
  default boolean foundNothing(ProcessResult result) {
    return result.ok();
  }

  /** What to try after a failure that the program tells apart; empty for any other. */
  default Optional<String> advice(ProcessResult result) {
    return Optional.empty();
  }

  /** What fills the database with the project's seeds; empty for a project without any. */
  default Optional<Invocation> seeds(Optional<String> only, Pointing pointing) {
    return Optional.empty();
  }

  /** One of the tool's further commands; empty where it has none of that kind. */
  default Optional<Invocation> command(Verb verb, Pointing pointing) {
    return Optional.empty();
  }

  /** Migrations that one start of the program carries out. */
  record Batch(List<Migration> migrations, Invocation invocation) {
    public Batch {
      migrations = List.copyOf(migrations);
    }
  }

  /** Further commands, by the names of dbmig's goals. */
  enum Verb {
    CLIENT,
    PULL,
    PUSH,
    RESET,
    STUDIO
  }
}
