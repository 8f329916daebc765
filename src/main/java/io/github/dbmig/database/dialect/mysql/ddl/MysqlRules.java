package io.github.dbmig.database.dialect.mysql.ddl;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.order.DiffRules;
import io.github.dbmig.model.schema.Ref;
import io.github.dbmig.model.schema.SchemaGraph;
import io.github.dbmig.model.schema.StoredObject;
import java.util.Set;

/**
 * Views are replaced and sequences altered; what stands in the way of a table's change is in the
 * same ALTER, or is a foreign key that {@link MysqlForeignKeys} knows.
 */
final class MysqlRules implements DiffRules {
  private static final Set<StoredObject.Kind> IN_PLACE =
      Set.of(StoredObject.Kind.VIEW, StoredObject.Kind.SEQUENCE);

  @Override
  public boolean alters(StoredObject from, StoredObject to) {
    return IN_PLACE.contains(to.kind());
  }

  @Override
  public Set<Ref> disturbed(SchemaGraph from, Change change) {
    return Set.of();
  }
}
