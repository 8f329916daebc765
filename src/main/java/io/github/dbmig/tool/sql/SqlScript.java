package io.github.dbmig.tool.sql;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.model.sql.StatementSplitter;
import io.github.dbmig.model.statement.Classified.Kind;
import io.github.dbmig.model.statement.Statements;
import io.github.dbmig.tool.Execution;
import io.github.dbmig.tool.Update;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file of plain SQL as dbmig would send it: in one transaction, unless a statement fits none.
 *
 * @param name for messages
 */
public record SqlScript(String name, String text) {
  private static final Pattern FOREIGN_KEYS =
      Pattern.compile("(?is)^\\s*pragma\\s+foreign_keys\\b.*");
  private static final Pattern BEGINS =
      Pattern.compile("(?is)^\\s*(begin|start\\s+transaction)\\b[^;]*");
  private static final Pattern COMMITS = Pattern.compile("(?is)^\\s*(commit|end)\\b[^;]*");

  /**
   * @param tracking what the tool's table says afterwards
   * @throws MigrationException when it cannot be cut into statements
   */
  public Execution.Statements execution(Dialect dialect, Update tracking) {
    List<SqlStatement> statements = statements(dialect);
    return new Execution.Statements(
        statements,
        statements.stream()
            .noneMatch(one -> Statements.classify(one, dialect.lexicon()).cannotRunInTransaction()),
        List.of(),
        tracking);
  }

  /** The same; empty where only the tool may know how to cut it. */
  public Optional<Execution.Statements> readable(Dialect dialect, Update tracking) {
    try {
      return Optional.of(execution(dialect, tracking));
    } catch (MigrationException unknown) {
      return Optional.empty();
    }
  }

  /** Without a transaction around all of it, and without what is dbmig's to switch. */
  public List<SqlStatement> statements(Dialect dialect) {
    List<SqlStatement> all = withoutTransaction(split(dialect), dialect);
    return dialect.name().equals("sqlite")
        ? all.stream().filter(one -> !FOREIGN_KEYS.matcher(one.text()).matches()).toList()
        : all;
  }

  private List<SqlStatement> split(Dialect dialect) {
    try {
      return StatementSplitter.split(text, dialect.lexicon());
    } catch (MigrationException malformed) {
      throw new MigrationException(
          malformed.code(),
          name + ", " + malformed.subject(),
          malformed.what(),
          malformed.advice(),
          malformed);
    }
  }

  private static List<SqlStatement> withoutTransaction(List<SqlStatement> all, Dialect dialect) {
    int last = all.size() - 1;
    boolean wrapped =
        last > 0
            && BEGINS.matcher(all.get(0).text()).matches()
            && COMMITS.matcher(all.get(last).text()).matches()
            && all.subList(1, last).stream()
                .noneMatch(
                    one -> Statements.classify(one, dialect.lexicon()).kind() == Kind.TRANSACTION);
    return wrapped ? all.subList(1, last) : all;
  }
}
