package io.github.dbmig.database.dialect.postgresql.ddl;

import io.github.dbmig.database.dialect.postgresql.object.GivenPrivileges;
import io.github.dbmig.database.dialect.postgresql.type.NewLabels;
import io.github.dbmig.database.dialect.postgresql.type.TypeRemake;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.order.DiffRules;
import io.github.dbmig.model.order.Touched;
import io.github.dbmig.model.schema.Ref;
import io.github.dbmig.model.schema.SchemaGraph;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Source: postgresql.org/docs/16/sql-altertable.html, notes on TYPE. */
final class PostgresqlRules implements DiffRules {
  private static final Set<Ref.Kind> REBUILT_BY_THE_SERVER =
      Set.of(Ref.Kind.INDEX, Ref.Kind.CONSTRAINT, Ref.Kind.DEFAULT);

  @Override
  public boolean alters(StoredObject from, StoredObject to) {
    return PostgresqlObjects.writer(to.kind()).alters(from, to);
  }

  /** Tables come and go without their foreign keys, which may form a circle. */
  @Override
  public List<Change> prepared(SchemaGraph from, SchemaGraph to, List<Change> changes) {
    List<Change> prepared = new ArrayList<>();
    for (Change change : NewLabels.prepared(to, changes)) {
      if (change instanceof Change.AddTable add) {
        Table table = add.table();
        prepared.add(new Change.AddTable(table.withForeignKeys(List.of()).withTriggers(List.of())));
        table.foreignKeys().forEach(k -> prepared.add(new Change.AddForeignKey(table.name(), k)));
        table
            .triggers()
            .values()
            .forEach(trigger -> prepared.add(new Change.AddTrigger(table.name(), trigger)));
      } else if (change instanceof Change.DropTable drop) {
        Table table = drop.table();
        table.foreignKeys().forEach(k -> prepared.add(new Change.DropForeignKey(table.name(), k)));
        prepared.add(new Change.DropTable(table.withForeignKeys(List.of())));
      } else {
        prepared.add(change);
      }
    }
    return prepared;
  }

  @Override
  public List<Change> completed(SchemaGraph from, SchemaGraph to, List<Change> closed) {
    return GivenPrivileges.completed(from.schema(), to.schema(), closed);
  }

  @Override
  public Set<Ref> disturbed(SchemaGraph from, Change change) {
    Set<Ref> disturbed = new HashSet<>(Touched.by(change).dropped());
    if (change instanceof Change.AlterObject alter && TypeRemake.needed(alter)) {
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
    return change instanceof Change.AlterColumnType && REBUILT_BY_THE_SERVER.contains(user.kind());
  }
}
