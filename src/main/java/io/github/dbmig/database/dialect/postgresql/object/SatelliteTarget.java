package io.github.dbmig.database.dialect.postgresql.object;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.StoredObject;
import java.util.List;

/**
 * What a comment, an owner or privileges hang on, as statements name it.
 *
 * @param type {@code TABLE}, {@code COLUMN}, {@code FUNCTION} …
 * @param part the column, constraint, index; a routine's argument types in parentheses; else empty
 */
record SatelliteTarget(String type, ObjectName of, String part) {
  private static final List<String> WITH_PART =
      List.of(
          "COLUMN",
          "DOMAIN CONSTRAINT",
          "CONSTRAINT",
          "INDEX",
          "TRIGGER",
          "RULE",
          "POLICY",
          "FUNCTION",
          "PROCEDURE",
          "ROUTINE",
          "OPERATOR");

  static SatelliteTarget of(StoredObject satellite) {
    String word = satellite.signature();
    return WITH_PART.stream()
        .filter(type -> word.startsWith(type + " "))
        .findFirst()
        .map(type -> new SatelliteTarget(type, satellite.name(), word.substring(type.length() + 1)))
        .orElseGet(() -> new SatelliteTarget(word, satellite.name(), ""));
  }

  /** As COMMENT ON and ALTER take it. */
  String sql() {
    return switch (type) {
      case "COLUMN" -> "COLUMN " + quote(of) + "." + quote(part);
      case "DOMAIN CONSTRAINT" -> "CONSTRAINT " + quote(part) + " ON DOMAIN " + quote(of);
      case "CONSTRAINT", "TRIGGER", "RULE", "POLICY" ->
          type + " " + quote(part) + " ON " + quote(of);
      case "OPERATOR" -> "OPERATOR " + quote(of.schema()) + "." + of.name() + " " + part;
      case "CAST" -> "CAST (" + of.name() + ")";
      case "INDEX" -> "INDEX " + quote(of.sibling(part));
      default -> type + " " + quote(of) + part;
    };
  }

  /** As GRANT takes it; a column stands with the privilege instead. */
  String granted() {
    return switch (type) {
      case "TABLE", "VIEW", "MATERIALIZED VIEW", "FOREIGN TABLE", "COLUMN" -> "TABLE " + quote(of);
      case "TYPE", "DOMAIN" -> "TYPE " + quote(of);
      case "SERVER" -> "FOREIGN SERVER " + quote(of);
      default -> type + " " + quote(of) + part;
    };
  }

  /** The column in parentheses; empty for privileges on the whole. */
  String columns() {
    return type.equals("COLUMN") ? " (" + quote(part) + ")" : "";
  }
}
