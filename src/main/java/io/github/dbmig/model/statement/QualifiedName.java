package io.github.dbmig.model.statement;

import java.util.Optional;

/** A name as the catalog has it: unquoted and folded, with its schema where one was written. */
public record QualifiedName(Optional<String> schema, String name) {
  public static QualifiedName of(String name) {
    return new QualifiedName(Optional.empty(), name);
  }

  public static QualifiedName of(String schema, String name) {
    return new QualifiedName(Optional.of(schema), name);
  }

  /** For messages; without quotes. */
  @Override
  public String toString() {
    return schema.map(qualifier -> qualifier + ".").orElse("") + name;
  }
}
