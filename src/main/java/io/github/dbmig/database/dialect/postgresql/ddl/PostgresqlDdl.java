package io.github.dbmig.database.dialect.postgresql.ddl;

import io.github.dbmig.database.dialect.Ddl;
import io.github.dbmig.database.dialect.postgresql.ddl.table.ColumnText;
import io.github.dbmig.database.dialect.postgresql.spelling.Spelling;
import io.github.dbmig.database.dialect.postgresql.type.TypeRemake;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.change.Evolution;
import io.github.dbmig.model.order.DiffRules;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.StoredObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Source: postgresql.org/docs/16/sql-altertable.html. */
public final class PostgresqlDdl implements Ddl {
  @Override
  public List<String> statements(Schema before, List<Change> changes, boolean online) {
    List<String> sql = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      sql.addAll(
          change instanceof Change.AlterObject alter && TypeRemake.needed(alter)
              ? PostgresqlObjects.remade(Evolution.apply(before, changes.subList(0, i)), alter)
              : change.match(new PostgresqlStatements(this, before, online)));
    }
    return sql;
  }

  @Override
  public Set<ObjectName> renewed(Schema before, List<Change> changes) {
    return Set.of();
  }

  /**
   * A concurrent build waits for transactions that are open, and nobody queues behind it: it may
   * wait for long, but not for ever.
   */
  @Override
  public List<String> guard(int timeoutMs, boolean transactional) {
    return transactional
        ? List.of("SET LOCAL lock_timeout = '" + timeoutMs + "ms'")
        : List.of("SET lock_timeout = '10min'", "SET statement_timeout = 0");
  }

  @Override
  public List<String> unguard(boolean transactional) {
    return transactional ? List.of() : List.of("RESET statement_timeout", "RESET lock_timeout");
  }

  @Override
  public DiffRules rules() {
    return new PostgresqlRules();
  }

  @Override
  public Optional<String> unwritten(Change change) {
    return PostgresqlUnwritten.of(change);
  }

  /** A routine may name what comes after it; bodies are read when they run, as pg_dump does. */
  @Override
  public List<String> first(List<Change> changes) {
    return changes.stream().anyMatch(PostgresqlDdl::makesRoutine)
        ? List.of("SET LOCAL check_function_bodies = off")
        : List.of();
  }

  private static boolean makesRoutine(Change change) {
    return change instanceof Change.AddObject add
            && add.object().kind() == StoredObject.Kind.ROUTINE
        || change instanceof Change.AlterObject alter
            && alter.to().kind() == StoredObject.Kind.ROUTINE;
  }

  @Override
  public String quote(String identifier) {
    return Spelling.quote(identifier);
  }

  @Override
  public String quote(ObjectName name) {
    return Spelling.quote(name);
  }

  static String literal(String text) {
    return Spelling.literal(text);
  }

  /** A column as CREATE and ALTER TABLE take it. */
  public String columnSql(Column column) {
    return ColumnText.of(column);
  }
}
