package io.github.dbmig.command.safety;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.command.target.Opened;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.model.statement.QualifiedName;

/** Whether tables hold anything, asked of the database. */
public final class TableRows {
  private final Opened opened;

  public TableRows(Opened opened) {
    this.opened = opened;
  }

  /** A table that is not there has no rows; one that is there and cannot be read may have some. */
  public boolean any(QualifiedName table) {
    try {
      return opened
          .session()
          .first("SELECT 1 FROM " + quoted(table) + " LIMIT 1", row -> 1)
          .isPresent();
    } catch (DatabaseException unreadable) {
      return opened.target().dialect().errors().denied(unreadable)
          || opened.target().dialect().bookkeeping().tableExists(opened.session(), table.name());
    }
  }

  private String quoted(QualifiedName table) {
    Dialect dialect = opened.target().dialect();
    return table.schema().map(schema -> dialect.quote(schema) + ".").orElse("")
        + dialect.quote(table.name());
  }
}
