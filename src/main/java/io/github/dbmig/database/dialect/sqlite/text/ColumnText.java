package io.github.dbmig.database.dialect.sqlite.text;

import java.util.List;
import java.util.Objects;

/**
 * One column as the text of its table has it.
 *
 * @param type in one spelling; empty where there is none
 */
public record ColumnText(String name, String type, List<Clause> clauses) {
  public ColumnText {
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
    clauses = List.copyOf(clauses);
  }
}
