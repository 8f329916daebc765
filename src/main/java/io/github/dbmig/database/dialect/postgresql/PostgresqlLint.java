package io.github.dbmig.database.dialect.postgresql;

import io.github.dbmig.model.lint.rule.LintFacts;
import io.github.dbmig.model.lint.rule.LintFacts.Trait;
import java.util.Optional;
import java.util.Set;

/** What the lint must know of PostgreSQL 14 and later. */
public final class PostgresqlLint {
  /** Immutable and stable built-in functions (pg_proc.provolatile) that people use in defaults. */
  private static final Set<String> STEADY =
      Set.of(
          "abs",
          "age",
          "array_fill",
          "array_to_string",
          "btrim",
          "ceil",
          "char_length",
          "coalesce",
          "concat",
          "concat_ws",
          "current_catalog",
          "current_database",
          "current_date",
          "current_role",
          "current_schema",
          "current_setting",
          "current_time",
          "current_timestamp",
          "current_user",
          "date",
          "date_part",
          "date_trunc",
          "decode",
          "encode",
          "extract",
          "float8",
          "floor",
          "format",
          "greatest",
          "int4",
          "int8",
          "json_build_array",
          "json_build_object",
          "jsonb_build_array",
          "jsonb_build_object",
          "least",
          "left",
          "length",
          "localtime",
          "localtimestamp",
          "lower",
          "lpad",
          "make_date",
          "make_interval",
          "make_time",
          "make_timestamp",
          "make_timestamptz",
          "md5",
          "mod",
          "now",
          "nullif",
          "numeric",
          "overlay",
          "point",
          "power",
          "repeat",
          "replace",
          "right",
          "round",
          "row",
          "rpad",
          "session_user",
          "sha256",
          "statement_timestamp",
          "substr",
          "substring",
          "text",
          "to_char",
          "to_date",
          "to_json",
          "to_jsonb",
          "to_number",
          "to_timestamp",
          "to_tsvector",
          "transaction_timestamp",
          "translate",
          "trim",
          "trunc",
          "upper");

  public static final LintFacts FACTS =
      new LintFacts(
          PostgresqlSyntax.LEXICON,
          Set.of(Trait.CONCURRENT_INDEXES, Trait.NOT_VALID_CONSTRAINTS, Trait.TRANSACTIONAL_DDL),
          Optional.of("public"),
          STEADY,
          PostgresqlTypeChange::isCheap);

  private PostgresqlLint() {}
}
