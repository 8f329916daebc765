package io.github.dbmig.tool.typeorm;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.tool.typeorm.source.TypeormClass;
import java.nio.file.Path;
import java.util.Comparator;

/** A migration and the file that it is in. */
record TypeormMigration(Path file, TypeormClass type) implements Comparable<TypeormMigration> {
  /**
   * @throws MigrationException for a name without a timestamp, with which TypeORM runs nothing
   */
  TypeormMigration {
    if (type.timestamp().isEmpty()) {
      throw nameless(type.name(), file.getFileName().toString());
    }
  }

  static MigrationException nameless(String name, String object) {
    return new MigrationException(
        "no-timestamp",
        object,
        "the migration "
            + name
            + " has no timestamp at the end of its name, and TypeORM then runs none",
        "end its class's name, and its property name if it has one, with the 13 digits of its"
            + " milliseconds since 1970");
  }

  String name() {
    return type.name();
  }

  long timestamp() {
    return type.timestamp().orElseThrow();
  }

  @Override
  public int compareTo(TypeormMigration other) {
    return Comparator.comparingLong(TypeormMigration::timestamp)
        .thenComparing(one -> one.file().getFileName().toString())
        .compare(this, other);
  }
}
