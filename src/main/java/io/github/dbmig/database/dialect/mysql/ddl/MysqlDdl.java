package io.github.dbmig.database.dialect.mysql.ddl;

import io.github.dbmig.database.dialect.Ddl;
import io.github.dbmig.database.dialect.mysql.table.MysqlOptions;
import io.github.dbmig.database.dialect.mysql.text.MysqlQuoting;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.change.Evolution;
import io.github.dbmig.model.order.DiffRules;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * MySQL and MariaDB. All changes of one table go into one ALTER. Source: MySQL 8.0 manual, ALTER
 * TABLE; mariadb.com/kb/en/alter-table.
 */
public final class MysqlDdl implements Ddl {
  private final List<Change> plan;

  public MysqlDdl() {
    this(List.of());
  }

  private MysqlDdl(List<Change> plan) {
    this.plan = plan;
  }

  @Override
  public Ddl within(Schema before, List<Change> all) {
    return new MysqlDdl(all);
  }

  @Override
  public List<String> statements(Schema before, List<Change> changes, boolean online) {
    List<String> sql = new ArrayList<>();
    Schema now = before;
    for (List<Change> group : together(before, changes)) {
      sql.addAll(
          MysqlRenames.isRename(group.get(0))
              ? MysqlRenames.statements(now, group.get(0))
              : MysqlScript.of(now, group, plan));
      now = Evolution.apply(now, group);
    }
    return MysqlBodies.joined(sql);
  }

  @Override
  public List<List<Change>> together(Schema before, List<Change> changes) {
    return MysqlGroups.of(before, changes);
  }

  @Override
  public Set<ObjectName> renewed(Schema before, List<Change> changes) {
    return Set.of();
  }

  @Override
  public List<String> guard(int timeoutMs, boolean transactional) {
    long seconds = Math.max(1, (timeoutMs + 999L) / 1000);
    return List.of(
        "SET SESSION lock_wait_timeout = " + seconds,
        "SET SESSION innodb_lock_wait_timeout = " + seconds);
  }

  @Override
  public List<String> unguard(boolean transactional) {
    return List.of(
        "SET SESSION lock_wait_timeout = DEFAULT",
        "SET SESSION innodb_lock_wait_timeout = DEFAULT");
  }

  @Override
  public DiffRules rules() {
    return new MysqlRules();
  }

  @Override
  public Optional<String> unwritten(Change change) {
    return change instanceof Change.AlterTable alter
        ? MysqlOptions.unwritten(alter.from(), alter.to())
        : Optional.empty();
  }

  @Override
  public String ended(String statement) {
    return MysqlDelimiter.ended(statement);
  }

  /** Every statement commits by itself, so that there is nothing to begin. */
  @Override
  public List<String> opening(boolean renews) {
    return List.of();
  }

  @Override
  public List<String> closing(boolean renews) {
    return List.of();
  }

  @Override
  public String quote(String identifier) {
    return MysqlQuoting.quote(identifier);
  }

  @Override
  public String quote(ObjectName name) {
    return MysqlQuoting.quote(name);
  }
}
