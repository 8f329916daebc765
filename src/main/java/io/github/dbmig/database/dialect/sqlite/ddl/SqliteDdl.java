package io.github.dbmig.database.dialect.sqlite.ddl;

import io.github.dbmig.database.dialect.Ddl;
import io.github.dbmig.database.dialect.sqlite.text.IndexText;
import io.github.dbmig.database.dialect.sqlite.text.SqliteNames;
import io.github.dbmig.database.dialect.sqlite.text.TableWriter;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.order.DiffRules;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import java.util.List;
import java.util.Set;

/**
 * What SQLite's ALTER TABLE cannot do is done by copying the table; all changes of one table go
 * into one copy. Source: sqlite.org/lang_altertable.html.
 */
public final class SqliteDdl implements Ddl {
  /**
   * Copies times tables. Each RENAME of a copy reads the text of every table, about 26 µs each
   * (SQLite 3.40.1, measured 2026-12): from half a second on, rows are rather copied twice.
   */
  private static final int RENAMES = 20_000;

  private final boolean many;

  public SqliteDdl() {
    this(false);
  }

  private SqliteDdl(boolean many) {
    this.many = many;
  }

  @Override
  public Ddl within(Schema before, List<Change> plan) {
    return new SqliteDdl(renewed(before, plan).size() * before.tables().size() > RENAMES);
  }

  /** True where the changes are a part of so many that no copy is renamed. */
  boolean many() {
    return many;
  }

  @Override
  public List<String> statements(Schema before, List<Change> changes, boolean online) {
    return new SqliteScript(this, before, changes).statements();
  }

  /** All changes of a table that is copied are made by the one copy, in the place of the first. */
  @Override
  public List<List<Change>> together(Schema before, List<Change> changes) {
    return new SqliteScript(this, before, changes).groups();
  }

  /** Tables with a change that ALTER TABLE cannot make. */
  @Override
  public Set<ObjectName> renewed(Schema before, List<Change> changes) {
    return new SqliteScript(this, before, changes).copied();
  }

  @Override
  public List<String> guard(int timeoutMs, boolean transactional) {
    return List.of();
  }

  @Override
  public List<String> unguard(boolean transactional) {
    return List.of();
  }

  @Override
  public DiffRules rules() {
    return new SqliteRules();
  }

  /** Inside a transaction the first would have no effect. */
  @Override
  public List<String> opening(boolean renews) {
    return List.of("PRAGMA foreign_keys = OFF", "BEGIN");
  }

  @Override
  public List<String> closing(boolean renews) {
    return List.of("COMMIT", "PRAGMA foreign_keys = ON");
  }

  @Override
  public String quote(String identifier) {
    return SqliteNames.quoted(identifier);
  }

  @Override
  public String quote(ObjectName name) {
    return quote(name.name());
  }

  public String column(Column column) {
    return TableWriter.column(column);
  }

  String index(ObjectName table, Index index) {
    return IndexText.write(table.name(), index);
  }
}
