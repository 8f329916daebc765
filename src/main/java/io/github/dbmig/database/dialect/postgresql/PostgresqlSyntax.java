package io.github.dbmig.database.dialect.postgresql;

import io.github.dbmig.model.sql.Lexicon;
import io.github.dbmig.model.sql.Lexicon.Feature;
import io.github.dbmig.model.sql.Lexicon.Folding;
import io.github.dbmig.model.sql.WordPattern;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How PostgreSQL writes SQL. Source: scan.l and psqlscan.l; SQL Syntax, Lexical Structure. */
public final class PostgresqlSyntax {
  /** Source: the calls of PreventInTransactionBlock in PostgreSQL 18. */
  private static final List<WordPattern> OUTSIDE_TRANSACTION =
      Stream.of(
              "CREATE INDEX CONCURRENTLY",
              "CREATE UNIQUE INDEX CONCURRENTLY",
              "DROP INDEX CONCURRENTLY",
              "REINDEX * CONCURRENTLY",
              "REINDEX DATABASE",
              "REINDEX SYSTEM",
              "REINDEX SCHEMA",
              "REINDEX ( * ) DATABASE",
              "REINDEX ( * ) SYSTEM",
              "REINDEX ( * ) SCHEMA",
              "ALTER TABLE * DETACH PARTITION * CONCURRENTLY",
              "VACUUM",
              "CLUSTER $",
              "CREATE DATABASE",
              "DROP DATABASE",
              "ALTER DATABASE * SET TABLESPACE",
              "CREATE TABLESPACE",
              "DROP TABLESPACE",
              "ALTER SYSTEM",
              "CREATE SUBSCRIPTION",
              "DROP SUBSCRIPTION",
              "ALTER SUBSCRIPTION * REFRESH",
              "DISCARD ALL")
          .map(WordPattern::of)
          .toList();

  public static final Lexicon LEXICON =
      new Lexicon(
          Set.of(
              Feature.DOLLAR_QUOTES,
              Feature.NESTED_COMMENTS,
              Feature.CARRIAGE_RETURN_ENDS_COMMENT,
              Feature.PREFIXED_STRINGS,
              Feature.ATOMIC_BODIES,
              Feature.CLIENT_BACKSLASH),
          Folding.LOWER,
          OUTSIDE_TRANSACTION);

  private PostgresqlSyntax() {}
}
