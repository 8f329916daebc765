package io.github.dbmig.database.dialect.postgresql.ddl;

import io.github.dbmig.database.dialect.postgresql.object.CommentWriter;
import io.github.dbmig.database.dialect.postgresql.object.OwnedByWriter;
import io.github.dbmig.database.dialect.postgresql.object.OwnerWriter;
import io.github.dbmig.database.dialect.postgresql.object.PrivilegesWriter;
import io.github.dbmig.database.dialect.postgresql.object.TextWriter;
import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.model.schema.StoredObject;
import java.util.EnumMap;
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
    writers.put(StoredObject.Kind.ENUM, new TextWriter("TYPE"));
    writers.put(StoredObject.Kind.COMPOSITE, new TextWriter("TYPE"));
    writers.put(StoredObject.Kind.RANGE, new TextWriter("TYPE"));
    writers.put(StoredObject.Kind.SEQUENCE, new TextWriter("SEQUENCE IF EXISTS"));
    return writers;
  }

  static ObjectWriter writer(StoredObject.Kind kind) {
    return WRITERS.getOrDefault(kind, new TextWriter(kind.name().replace('_', ' ')));
  }
}
