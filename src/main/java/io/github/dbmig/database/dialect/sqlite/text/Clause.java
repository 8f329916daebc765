package io.github.dbmig.database.dialect.sqlite.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One constraint of a column or of a table, with all that its text says.
 *
 * @param name after CONSTRAINT; empty without
 * @param sql the whole clause in one spelling, its name included
 * @param columns of a key or foreign key; of a column's own clause, that column
 * @param value the expression of a check, a default or a computed column; a collation's name
 */
public record Clause(
    Kind kind,
    String name,
    String sql,
    List<String> columns,
    String value,
    Optional<Reference> reference) {
  public Clause {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(name);
    Objects.requireNonNull(sql);
    Objects.requireNonNull(value);
    Objects.requireNonNull(reference);
    columns = List.copyOf(columns);
  }

  public enum Kind {
    PRIMARY_KEY,
    AUTOINCREMENT,
    UNIQUE,
    NOT_NULL,
    NULL,
    CHECK,
    DEFAULT,
    COLLATE,
    STORED,
    VIRTUAL,
    REFERENCES
  }

  Clause over(List<String> others) {
    return new Clause(kind, name, sql, others, value, reference);
  }

  boolean primary() {
    return kind == Kind.PRIMARY_KEY || kind == Kind.AUTOINCREMENT;
  }
}
