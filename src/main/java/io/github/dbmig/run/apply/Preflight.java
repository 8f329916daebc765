package io.github.dbmig.run.apply;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.model.statement.Classified;
import io.github.dbmig.model.statement.Classified.Kind;
import io.github.dbmig.model.statement.Statements;
import io.github.dbmig.tool.Execution;
import java.util.regex.Pattern;

/** Refuses statements that would break the way a migration is carried out, before any is sent. */
public final class Preflight {
  /** The default schema or database, the role, the transaction, and locks that shut dbmig out. */
  private static final Pattern MOVES =
      Pattern.compile(
          "(?is)^\\s*(use\\b|lock\\s+tables\\b|set\\s+((session|local)\\s+)?(search_path|role|autocommit"
              + "|session\\s+authorization|schema)\\b|set\\s+@@(session\\.)?autocommit\\b"
              + "|select\\s+(pg_catalog\\s*\\.\\s*)?set_config\\s*\\(\\s*'(search_path|role)')");

  private Preflight() {}

  /**
   * @throws MigrationException for a statement that manages transactions itself, or that the engine
   *     refuses inside the one that dbmig opens
   */
  public static void check(String id, Execution.Statements work, Dialect dialect) {
    boolean inOne = work.transactional() && dialect.effects().transactionalDdl();
    for (SqlStatement statement : work.statements()) {
      Classified classified = Statements.classify(statement, dialect.lexicon());
      if (classified.kind() == Kind.TRANSACTION) {
        throw new MigrationException(
            "own-transaction",
            id + ", line " + statement.line(),
            "manages transactions itself, while dbmig's tracking must be in the same one",
            inOne
                ? "remove it: the whole file is one transaction already"
                : "remove it: dbmig remembers each statement of this file by itself");
      }
      if (classified.kind() == Kind.SESSION && MOVES.matcher(statement.text()).find()) {
        throw new MigrationException(
            "moves-session",
            id + ", line " + statement.line(),
            "changes where dbmig itself writes, for this file and those behind it",
            "remove it, and write the schema or database before the names instead");
      }
      if (inOne && classified.cannotRunInTransaction()) {
        throw new MigrationException(
            "no-transaction-needed",
            id + ", line " + statement.line(),
            "cannot run inside a transaction",
            "put it in a file of its own with the line -- dbmig:no-transaction above -- UP");
      }
    }
  }
}
