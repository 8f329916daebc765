package io.github.dbmig.run.replay;

import io.github.dbmig.database.dialect.SchemaParts;
import io.github.dbmig.database.dialect.ScratchDatabase;
import io.github.dbmig.database.session.Session;
import java.util.List;
import java.util.function.Consumer;

/** A scratch database with something in it. */
public final class Replayed {
  private Replayed() {}

  /**
   * The caller closes it, which drops it; where a statement fails it is dropped at once.
   *
   * @throws io.github.dbmig.base.error.MigrationException when a statement fails
   */
  public static ScratchDatabase of(SchemaParts parts, Session beside, Consumer<Session> content) {
    ScratchDatabase scratch = parts.scratch().create(beside);
    try {
      content.accept(scratch.session());
      return scratch;
    } catch (RuntimeException e) {
      scratch.close();
      throw e;
    }
  }

  /**
   * Runs statements one by one.
   *
   * @param subject whose statements they are, for the message
   * @throws io.github.dbmig.base.error.MigrationException when a statement fails
   */
  public static void statements(Session session, List<String> statements, String subject) {
    Replay.statements(session, statements, subject);
  }

  /**
   * Runs more statements in it, in one transaction where the engine has them.
   *
   * @throws io.github.dbmig.base.error.MigrationException when a statement fails
   */
  public static void more(ScratchDatabase scratch, List<String> statements, String subject) {
    Session session = scratch.session();
    session.transaction(
        () -> {
          Replay.statements(session, statements, subject);
          return null;
        });
  }
}
