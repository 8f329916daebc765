package io.github.dbmig.model.lint.rule;

import io.github.dbmig.model.statement.StatementTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One of the changes that an ALTER TABLE lists, or a column's definition in it.
 *
 * @param from its first token
 * @param to after its last token
 */
public record Clause(StatementTokens tokens, int from, int to) {
  private static final Set<String> AFTER_ADD =
      Set.of(
          "CONSTRAINT",
          "PRIMARY",
          "UNIQUE",
          "FOREIGN",
          "CHECK",
          "EXCLUDE",
          "INDEX",
          "KEY",
          "FULLTEXT",
          "SPATIAL",
          "PARTITION",
          "PERIOD",
          "SYSTEM",
          "NOT");

  static List<Clause> of(StatementTokens tokens) {
    int table = tokens.at(1, "TABLE") ? 1 : 2;
    if (!tokens.at(0, "ALTER") || !tokens.at(table, "TABLE")) {
      return List.of();
    }
    int at = table + 1;
    at += tokens.at(at, "IF", "EXISTS") ? 2 : 0;
    at += tokens.at(at, "ONLY") ? 1 : 0;
    at = tokens.afterName(at);
    at += tokens.at(at, "*") || tokens.at(at, "NOWAIT") ? 1 : 0;
    at += tokens.at(at, "WAIT") ? 2 : 0;
    return split(tokens, at, tokens.size());
  }

  /** The parts between the commas of this depth. */
  private static List<Clause> split(StatementTokens tokens, int from, int to) {
    var parts = new ArrayList<Clause>();
    int start = from;
    while (start < to) {
      int end = Math.min(to, tokens.find(start, ","));
      parts.add(new Clause(tokens, start, end));
      start = end + 1;
    }
    return List.copyOf(parts);
  }

  /** The definitions of the columns that this clause adds; each starts with the column's name. */
  public List<Clause> addedColumns() {
    if (!starts("ADD") || tokens.anyAt(from + 1, AFTER_ADD)) {
      return List.of();
    }
    int at = starts("ADD", "COLUMN") ? from + 2 : from + 1;
    at += tokens.at(at, "IF", "NOT", "EXISTS") ? 3 : 0;
    return tokens.at(at, "(")
        ? split(tokens, at + 1, tokens.afterParentheses(at) - 1)
        : List.of(new Clause(tokens, at, to));
  }

  public boolean starts(String... words) {
    return tokens.at(from, words);
  }

  /** Whether these words stand in it one after the other, outside parentheses. */
  public boolean has(String... words) {
    return find(words) < to;
  }

  /** Where these words stand, outside parentheses; or its end. */
  public int find(String... words) {
    int depth = tokens.depth(from);
    for (int i = from; i < to; i++) {
      if (tokens.depth(i) == depth && tokens.at(i, words)) {
        return i;
      }
    }
    return to;
  }

  /** The identifier at a position counted from the clause's start. */
  public String name(int offset) {
    return tokens.identifier(from + offset);
  }

  public String text() {
    return tokens.text(from, to);
  }

  /** Whether it adds a constraint or column with these words; the constraint may have a name. */
  public boolean addsConstraint(String... words) {
    int at = starts("ADD", "CONSTRAINT") ? from + 3 : from + 1;
    return starts("ADD") && (tokens.at(at, words) || unnamed(words));
  }

  /** MySQL: {@code ADD CONSTRAINT UNIQUE (…)}. */
  private boolean unnamed(String... words) {
    return starts("ADD", "CONSTRAINT") && tokens.at(from + 2, words);
  }

  /** Whether a definition gives its column a default other than NULL. */
  public boolean hasDefault() {
    int at = find("DEFAULT");
    return at < to && !tokens.at(at + 1, "NULL") && !isBy(at);
  }

  private boolean isBy(int at) {
    return tokens.at(at - 1, "BY");
  }

  /** Whether the server numbers the rows of a column so defined. */
  public boolean isNumbered() {
    return tokens.word(from + 1).matches("(SMALL|BIG)?SERIAL[248]?")
        || has("AS", "IDENTITY")
        || has("AUTO_INCREMENT");
  }

  public boolean isGenerated() {
    return has("AS") && !has("AS", "IDENTITY");
  }
}
