package io.github.dbmig.model.schema;

import java.util.Objects;

/**
 * An object that is known by its text: a view, a routine, a type, a sequence.
 *
 * @param signature tells routines of one name apart; empty for other kinds
 * @param definition what makes it, as the server prints it
 */
public record StoredObject(Kind kind, ObjectName name, String signature, String definition) {
  public StoredObject {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(name);
    Objects.requireNonNull(signature);
    Objects.requireNonNull(definition);
  }

  /** What makes an object one and the same in two schemas. */
  public Id id() {
    return new Id(kind, name, signature);
  }

  public record Id(Kind kind, ObjectName name, String signature) {
    @Override
    public String toString() {
      return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
          + " "
          + name
          + signature;
    }
  }

  public enum Kind {
    VIEW,
    MATERIALIZED_VIEW,
    ROUTINE,
    SEQUENCE,
    ENUM,
    DOMAIN,
    COMPOSITE,
    RANGE,
    POLICY,
    RULE
  }
}
