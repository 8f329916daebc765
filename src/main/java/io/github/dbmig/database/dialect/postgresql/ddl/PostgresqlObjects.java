package io.github.dbmig.database.dialect.postgresql.ddl;

import io.github.dbmig.database.dialect.postgresql.ddl.relation.ExclusionWriter;
import io.github.dbmig.database.dialect.postgresql.ddl.relation.MaterializedViewWriter;
import io.github.dbmig.database.dialect.postgresql.ddl.relation.PolicyWriter;
import io.github.dbmig.database.dialect.postgresql.ddl.relation.RuleWriter;
import io.github.dbmig.database.dialect.postgresql.ddl.relation.StatisticsWriter;
import io.github.dbmig.database.dialect.postgresql.ddl.relation.ViewIndexWriter;
import io.github.dbmig.database.dialect.postgresql.ddl.relation.ViewTriggerWriter;
import io.github.dbmig.database.dialect.postgresql.ddl.relation.ViewWriter;
import io.github.dbmig.database.dialect.postgresql.object.CommentWriter;
import io.github.dbmig.database.dialect.postgresql.object.DefaultPrivilegesWriter;
import io.github.dbmig.database.dialect.postgresql.object.EventTriggerWriter;
import io.github.dbmig.database.dialect.postgresql.object.ExtensionWriter;
import io.github.dbmig.database.dialect.postgresql.object.ForeignWriter;
import io.github.dbmig.database.dialect.postgresql.object.OwnedByWriter;
import io.github.dbmig.database.dialect.postgresql.object.OwnerWriter;
import io.github.dbmig.database.dialect.postgresql.object.PrivilegesWriter;
import io.github.dbmig.database.dialect.postgresql.object.PublicationWriter;
import io.github.dbmig.database.dialect.postgresql.object.RoutineWriter;
import io.github.dbmig.database.dialect.postgresql.object.SequenceWriter;
import io.github.dbmig.database.dialect.postgresql.object.TextWriter;
import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.database.dialect.postgresql.type.CastWriter;
import io.github.dbmig.database.dialect.postgresql.type.CompositeWriter;
import io.github.dbmig.database.dialect.postgresql.type.DomainWriter;
import io.github.dbmig.database.dialect.postgresql.type.EnumWriter;
import io.github.dbmig.database.dialect.postgresql.type.OperatorWriter;
import io.github.dbmig.database.dialect.postgresql.type.RangeWriter;
import io.github.dbmig.database.dialect.postgresql.type.TextSearchWriter;
import io.github.dbmig.database.dialect.postgresql.type.TypeRemake;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.StoredObject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Who writes which kind of object. */
final class PostgresqlObjects {
  private static final Map<StoredObject.Kind, ObjectWriter> WRITERS = writers();

  private PostgresqlObjects() {}

  private static Map<StoredObject.Kind, ObjectWriter> writers() {
    Map<StoredObject.Kind, ObjectWriter> writers = new EnumMap<>(StoredObject.Kind.class);
    writers.put(StoredObject.Kind.COMMENT, new CommentWriter());
    writers.put(StoredObject.Kind.OWNER, new OwnerWriter());
    writers.put(StoredObject.Kind.PRIVILEGES, new PrivilegesWriter());
    writers.put(StoredObject.Kind.OWNED_BY, new OwnedByWriter());
    writers.put(StoredObject.Kind.DEFAULT_PRIVILEGES, new DefaultPrivilegesWriter());
    writers.put(StoredObject.Kind.ENUM, new EnumWriter());
    writers.put(StoredObject.Kind.DOMAIN, new DomainWriter());
    writers.put(StoredObject.Kind.COMPOSITE, new CompositeWriter());
    writers.put(StoredObject.Kind.RANGE, new RangeWriter());
    writers.put(StoredObject.Kind.ROUTINE, new RoutineWriter());
    writers.put(StoredObject.Kind.AGGREGATE, new TextWriter("ROUTINE"));
    writers.put(StoredObject.Kind.OPERATOR, new OperatorWriter());
    writers.put(StoredObject.Kind.CAST, new CastWriter());
    writers.put(StoredObject.Kind.TEXT_SEARCH, new TextSearchWriter());
    writers.put(StoredObject.Kind.SEQUENCE, new SequenceWriter());
    writers.put(StoredObject.Kind.EXTENSION, new ExtensionWriter());
    writers.put(StoredObject.Kind.FOREIGN_DATA_WRAPPER, new ForeignWriter("FOREIGN DATA WRAPPER"));
    writers.put(StoredObject.Kind.SERVER, new ForeignWriter("SERVER"));
    writers.put(StoredObject.Kind.USER_MAPPING, new ForeignWriter("USER MAPPING"));
    writers.put(StoredObject.Kind.EVENT_TRIGGER, new EventTriggerWriter());
    writers.put(StoredObject.Kind.PUBLICATION, new PublicationWriter());
    writers.put(StoredObject.Kind.VIEW, new ViewWriter());
    writers.put(StoredObject.Kind.MATERIALIZED_VIEW, new MaterializedViewWriter());
    writers.put(StoredObject.Kind.POLICY, new PolicyWriter());
    writers.put(StoredObject.Kind.RULE, new RuleWriter());
    writers.put(StoredObject.Kind.STATISTICS, new StatisticsWriter());
    writers.put(StoredObject.Kind.EXCLUSION, new ExclusionWriter());
    writers.put(StoredObject.Kind.INDEX, new ViewIndexWriter());
    writers.put(StoredObject.Kind.TRIGGER, new ViewTriggerWriter());
    return writers;
  }

  /**
   * @param before as the change meets it
   */
  static List<String> remade(Schema before, Change.AlterObject change) {
    return TypeRemake.statements(before, change, WRITERS);
  }

  static ObjectWriter writer(StoredObject.Kind kind) {
    return WRITERS.getOrDefault(kind, new TextWriter(kind.name().replace('_', ' ')));
  }
}
