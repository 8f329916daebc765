package io.github.dbmig.model.statement;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kinds of object that DDL makes. A MySQL database is a schema. */
public enum ObjectKind {
  TABLE,
  INDEX,
  VIEW,
  MATERIALIZED_VIEW,
  TRIGGER,
  FUNCTION,
  PROCEDURE,
  SEQUENCE,
  TYPE,
  DOMAIN,
  SCHEMA,
  EVENT,
  EXTENSION,
  POLICY,
  RULE,
  OTHER;

  private static final Map<String, ObjectKind> WORDS =
      Map.ofEntries(
          Map.entry("TABLE", TABLE),
          Map.entry("TABLES", TABLE),
          Map.entry("INDEX", INDEX),
          Map.entry("VIEW", VIEW),
          Map.entry("MATERIALIZED", MATERIALIZED_VIEW),
          Map.entry("TRIGGER", TRIGGER),
          Map.entry("FUNCTION", FUNCTION),
          Map.entry("ROUTINE", FUNCTION),
          Map.entry("PROCEDURE", PROCEDURE),
          Map.entry("SEQUENCE", SEQUENCE),
          Map.entry("TYPE", TYPE),
          Map.entry("DOMAIN", DOMAIN),
          Map.entry("SCHEMA", SCHEMA),
          Map.entry("DATABASE", SCHEMA),
          Map.entry("EVENT", EVENT),
          Map.entry("EXTENSION", EXTENSION),
          Map.entry("POLICY", POLICY),
          Map.entry("RULE", RULE));

  private static final Set<String> OTHERS =
      Set.of(
          "ACCESS",
          "CAST",
          "COLLATION",
          "COLUMN",
          "CONVERSION",
          "DATA",
          "DEFAULT",
          "GROUP",
          "INSTANCE",
          "LANGUAGE",
          "LARGE",
          "LOGFILE",
          "OPERATOR",
          "OWNED",
          "PACKAGE",
          "PUBLICATION",
          "RESOURCE",
          "ROLE",
          "SERVER",
          "STATISTICS",
          "SUBSCRIPTION",
          "SYSTEM",
          "TABLESPACE",
          "TEXT",
          "TRANSFORM",
          "USER");

  /** The kind that an upper-case keyword introduces; empty for a modifier such as UNIQUE. */
  static Optional<ObjectKind> of(String keyword) {
    ObjectKind kind = WORDS.get(keyword);
    return kind == null && OTHERS.contains(keyword)
        ? Optional.of(OTHER)
        : Optional.ofNullable(kind);
  }
}
