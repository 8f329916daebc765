package io.github.dbmig.model.schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Everything a database holds that is no table: a view, a routine, a type, a policy, a comment.
 *
 * @param name its own; of what hangs on a relation, the relation's
 * @param signature tells routines of one name apart; of what hangs on a relation, its own name;
 *     else empty
 * @param definition what makes it, as the server prints it, without what {@code options} hold
 * @param parts in order: an enum's labels, a composite's attributes, a view's columns, a domain's
 *     checks, a privilege's grants
 * @param options what the engine may change in place, by its SQL name
 */
public record StoredObject(
    Kind kind,
    ObjectName name,
    String signature,
    String definition,
    List<Part> parts,
    Map<String, String> options) {
  public StoredObject {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(name);
    Objects.requireNonNull(signature);
    Objects.requireNonNull(definition);
    parts = List.copyOf(parts);
    options = Ordered.map(options);
  }

  /** An object that its text says all about. */
  public StoredObject(Kind kind, ObjectName name, String signature, String definition) {
    this(kind, name, signature, definition, List.of(), Map.of());
  }

  /** What makes an object one and the same in two schemas. */
  public Id id() {
    return new Id(kind, name, signature);
  }

  public StoredObject defined(String other) {
    return new StoredObject(kind, name, signature, other, parts, options);
  }

  /**
   * @param sql what follows the name: a type, an expression; empty for an enum's label
   */
  public record Part(String name, String sql) {
    public Part {
      Objects.requireNonNull(name);
      Objects.requireNonNull(sql);
    }
  }

  public record Id(Kind kind, ObjectName name, String signature) {
    @Override
    public String toString() {
      String word = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      return kind.hangs() && !signature.isEmpty()
          ? word + " " + signature + " of " + name
          : word + " " + name + signature;
    }
  }

  /** Kinds of objects; those that hang on another one go when that is dropped. */
  public enum Kind {
    EXTENSION(false),
    LANGUAGE(false),
    COLLATION(false),
    ENUM(false),
    DOMAIN(false),
    COMPOSITE(false),
    RANGE(false),
    SEQUENCE(false),
    ROUTINE(false),
    AGGREGATE(false),
    OPERATOR(false),
    CAST(false),
    TEXT_SEARCH(false),
    VIEW(false),
    MATERIALIZED_VIEW(false),
    VIRTUAL_TABLE(false),
    FOREIGN_DATA_WRAPPER(false),
    SERVER(false),
    USER_MAPPING(true),
    EVENT(false),
    EVENT_TRIGGER(false),
    PUBLICATION(false),
    INDEX(true),
    EXCLUSION(true),
    STATISTICS(false),
    RULE(true),
    TRIGGER(true),
    POLICY(true),
    DEFAULT_PRIVILEGES(false),
    OWNED_BY(true),
    OWNER(true),
    PRIVILEGES(true),
    COMMENT(true);

    private final boolean hangs;

    Kind(boolean hangs) {
      this.hangs = hangs;
    }

    /** True for what goes with the object it belongs to. */
    public boolean hangs() {
      return hangs;
    }
  }
}
