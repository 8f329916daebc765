package io.github.dbmig.database.dialect.sqlite.text;

import io.github.dbmig.database.dialect.sqlite.text.Clause.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one constraint. Grammar: {@code ccons} and {@code tcons} of SQLite's parse.y. */
final class ClauseParser {
  private final SqliteTokens tokens;
  private final List<String> unknown;

  ClauseParser(SqliteTokens tokens, List<String> unknown) {
    this.tokens = tokens;
    this.unknown = unknown;
  }

  Optional<Clause> ofColumn(String column) {
    Draft draft = new Draft(name(), List.of(column));
    String word = tokens.next();
    return switch (word) {
      case "PRIMARY" -> primary(draft);
      case "NOT" -> draft.of(Kind.NOT_NULL, "NOT " + need("NULL") + conflict());
      case "NULL" -> draft.of(Kind.NULL, "NULL" + conflict());
      case "UNIQUE" -> draft.of(Kind.UNIQUE, "UNIQUE" + conflict());
      case "CHECK" -> check(draft);
      case "DEFAULT" -> byDefault(draft);
      case "COLLATE" -> collate(draft);
      case "REFERENCES" -> references(draft, "");
      case "GENERATED" -> {
        need("ALWAYS");
        need("AS");
        yield generated(draft, "GENERATED ALWAYS AS ");
      }
      case "AS" -> generated(draft, "AS ");
      default -> lost(word);
    };
  }

  Optional<Clause> ofTable() {
    String name = name();
    String word = tokens.next();
    return switch (word) {
      case "PRIMARY" -> key(name, Kind.PRIMARY_KEY, "PRIMARY " + need("KEY"));
      case "UNIQUE" -> key(name, Kind.UNIQUE, "UNIQUE");
      case "CHECK" -> check(new Draft(name, List.of()));
      case "FOREIGN" -> {
        need("KEY");
        List<String> columns = names();
        need("REFERENCES");
        yield references(
            new Draft(name, columns), "FOREIGN KEY " + SqliteNames.quoted(columns) + " ");
      }
      default -> lost(word);
    };
  }

  private String name() {
    return tokens.accept("CONSTRAINT") ? tokens.name() : "";
  }

  private Optional<Clause> lost(String word) {
    unknown.add("near " + word);
    return Optional.empty();
  }

  private String need(String word) {
    if (!tokens.accept(word)) {
      unknown.add("near " + tokens.peek());
    }
    return word;
  }

  private String conflict() {
    return tokens.accept("ON", "CONFLICT") ? " ON CONFLICT " + tokens.next() : "";
  }

  private String order() {
    return tokens.accept("DESC") ? " DESC" : tokens.accept("ASC") ? " ASC" : "";
  }

  private Optional<Clause> primary(Draft draft) {
    String sql = "PRIMARY " + need("KEY") + order() + conflict();
    return tokens.accept("AUTOINCREMENT")
        ? draft.of(Kind.AUTOINCREMENT, sql + " AUTOINCREMENT")
        : draft.of(Kind.PRIMARY_KEY, sql);
  }

  private Optional<Clause> check(Draft draft) {
    String expression = tokens.parenthesis();
    return draft.of(Kind.CHECK, "CHECK (" + expression + ")" + conflict(), expression);
  }

  private Optional<Clause> byDefault(Draft draft) {
    if (tokens.peek().equals("(")) {
      String expression = tokens.parenthesis();
      return draft.of(Kind.DEFAULT, "DEFAULT (" + expression + ")", expression);
    }
    int start = tokens.mark();
    if (tokens.peek().equals("-") || tokens.peek().equals("+")) {
      tokens.next();
    }
    tokens.skipLiteral();
    String value = tokens.between(start, tokens.mark());
    return draft.of(Kind.DEFAULT, "DEFAULT " + value, value);
  }

  private Optional<Clause> collate(Draft draft) {
    String collation = tokens.name();
    return draft.of(Kind.COLLATE, "COLLATE " + SqliteNames.quoted(collation), collation);
  }

  private Optional<Clause> generated(Draft draft, String opening) {
    String expression = tokens.parenthesis();
    String sql = opening + "(" + expression + ")";
    if (tokens.accept("STORED")) {
      return draft.of(Kind.STORED, sql + " STORED", expression);
    }
    String virtual = tokens.accept("VIRTUAL") ? " VIRTUAL" : "";
    return draft.of(Kind.VIRTUAL, sql + virtual, expression);
  }

  private Optional<Clause> references(Draft draft, String opening) {
    ReferenceParser parser = new ReferenceParser(tokens, unknown);
    Reference reference = parser.reference();
    return draft.of(Kind.REFERENCES, opening + parser.sql(), reference);
  }

  private Optional<Clause> key(String name, Kind kind, String opening) {
    List<String> columns = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    boolean counted = false;
    need("(");
    do {
      String column = tokens.name();
      columns.add(column);
      String collation =
          tokens.accept("COLLATE") ? " COLLATE " + SqliteNames.quoted(tokens.name()) : "";
      String order = order();
      counted = tokens.accept("AUTOINCREMENT");
      parts.add(SqliteNames.quoted(column) + collation + order + (counted ? " AUTOINCREMENT" : ""));
    } while (tokens.accept(","));
    need(")");
    String sql = opening + " (" + String.join(", ", parts) + ")" + conflict();
    return new Draft(name, columns).of(counted ? Kind.AUTOINCREMENT : kind, sql);
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    need("(");
    do {
      names.add(tokens.name());
    } while (tokens.accept(","));
    need(")");
    return names;
  }

  private record Draft(String name, List<String> columns) {
    Optional<Clause> of(Kind kind, String sql) {
      return of(kind, sql, "");
    }

    Optional<Clause> of(Kind kind, String sql, String value) {
      return Optional.of(new Clause(kind, name, named(sql), columns, value, Optional.empty()));
    }

    Optional<Clause> of(Kind kind, String sql, Reference reference) {
      return Optional.of(new Clause(kind, name, named(sql), columns, "", Optional.of(reference)));
    }

    private String named(String sql) {
      return name.isEmpty() ? sql : "CONSTRAINT " + SqliteNames.quoted(name) + " " + sql;
    }
  }
}
