package io.github.dbmig.database.dialect.postgresql.ddl;

import io.github.dbmig.database.dialect.postgresql.ddl.table.SequenceMarks;
import io.github.dbmig.database.dialect.postgresql.object.GivenPrivileges;
import io.github.dbmig.database.dialect.postgresql.rules.ColumnRules;
import io.github.dbmig.database.dialect.postgresql.rules.InheritedColumns;
import io.github.dbmig.database.dialect.postgresql.rules.OwnerPrivileges;
import io.github.dbmig.database.dialect.postgresql.rules.Preparation;
import io.github.dbmig.database.dialect.postgresql.rules.SequenceOwners;
import io.github.dbmig.database.dialect.postgresql.rules.TableRules;
import io.github.dbmig.database.dialect.postgresql.type.NewLabels;
import io.github.dbmig.database.dialect.postgresql.type.TypeRemake;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.order.DiffRules;
import io.github.dbmig.model.order.Touched;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Dependencies;
import io.github.dbmig.model.schema.Ref;
import io.github.dbmig.model.schema.SchemaGraph;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Source: postgresql.org/docs/16/sql-altertable.html, notes on TYPE. */
final class PostgresqlRules implements DiffRules {
  private static final Set<Ref.Kind> REBUILT_BY_THE_SERVER =
      Set.of(Ref.Kind.INDEX, Ref.Kind.CONSTRAINT, Ref.Kind.DEFAULT);

  /** Objects that stay with a column whatever its type. */
  private static final List<String> KEPT_BY_THE_SERVER =
      List.of("STATISTICS ", "EXCLUSION ", "OWNED_BY ", "COMMENT ", "PRIVILEGES ", "OWNER ");

  @Override
  public boolean alters(StoredObject from, StoredObject to) {
    return PostgresqlObjects.writer(to.kind()).alters(from, to);
  }

  @Override
  public boolean alters(Column from, Column to) {
    return ColumnRules.alters(from, to);
  }

  @Override
  public boolean alters(Table from, Table to) {
    return TableRules.alters(from, to);
  }

  @Override
  public List<Change> prepared(SchemaGraph from, SchemaGraph to, List<Change> changes) {
    return Preparation.of(from, to, NewLabels.prepared(to, changes));
  }

  @Override
  public Dependencies ordering(SchemaGraph graph) {
    Collection<Table> tables = graph.schema().tables().values();
    return graph.dependencies().with(InheritedColumns.uses(tables)).with(Persistence.uses(tables));
  }

  @Override
  public int stage(Change change) {
    return TableRules.stage(change);
  }

  @Override
  public List<Change> completed(SchemaGraph from, SchemaGraph to, List<Change> closed) {
    List<Change> owned = SequenceOwners.completed(from.schema(), to.schema(), closed);
    List<Change> granted = OwnerPrivileges.completed(from.schema(), to.schema(), owned);
    List<Change> given = GivenPrivileges.completed(from.schema(), to.schema(), granted);
    return Persistence.ordered(to.schema(), SequenceMarks.kept(from.schema(), given));
  }

  @Override
  public Set<Ref> disturbed(SchemaGraph from, Change change) {
    Set<Ref> disturbed = new HashSet<>(Touched.by(change).dropped());
    if (change instanceof Change.AlterObject alter) {
      disturbed.addAll(TypeRemake.disturbed(from.schema(), alter));
    }
    if (change instanceof Change.AlterColumnType type) {
      disturbed.add(Ref.column(type.subject(), type.column()));
    }
    return disturbed;
  }

  @Override
  public boolean survives(Change change, Ref user) {
    if (change instanceof Change.AlterObject) {
      return TypeRemake.survives(user);
    }
    return change instanceof Change.AlterColumnType
        && (REBUILT_BY_THE_SERVER.contains(user.kind())
            || KEPT_BY_THE_SERVER.stream().anyMatch(user.part()::startsWith));
  }
}
