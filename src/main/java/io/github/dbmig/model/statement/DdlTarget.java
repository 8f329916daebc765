package io.github.dbmig.model.statement;

import java.util.List;
import java.util.Optional;

/**
 * What a DDL statement does to which object.
 *
 * @param names the objects it names, in order; none for an index whose name the server chooses
 * @param renamedTo the new names, one for each of {@code names} where the verb is RENAME
 * @param onTable the table of an index, trigger, policy or rule, where the statement names it
 * @param concurrently whether it asks for the form that does not block
 * @param ifExists whether IF EXISTS, IF NOT EXISTS or OR REPLACE makes it repeatable
 * @param temporary whether the object lives as long as the session
 */
public record DdlTarget(
    Verb verb,
    ObjectKind kind,
    List<QualifiedName> names,
    List<QualifiedName> renamedTo,
    Optional<QualifiedName> onTable,
    boolean concurrently,
    boolean ifExists,
    boolean temporary) {
  public DdlTarget {
    names = List.copyOf(names);
    renamedTo = List.copyOf(renamedTo);
  }

  /** What is done. */
  public enum Verb {
    CREATE,
    ALTER,
    DROP,
    RENAME,
    TRUNCATE,
    OTHER
  }

  /** The first name. */
  public Optional<QualifiedName> name() {
    return names.stream().findFirst();
  }

  /** The table that the statement is about: its own name, or the one it stands on. */
  public Optional<QualifiedName> table() {
    return kind == ObjectKind.TABLE ? name() : onTable;
  }
}
