package io.github.dbmig.database.dialect.sqlite;

import io.github.dbmig.model.sql.Lexicon;
import io.github.dbmig.model.sql.Lexicon.Feature;
import io.github.dbmig.model.sql.Lexicon.Folding;
import io.github.dbmig.model.sql.WordPattern;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How SQLite writes SQL. Source: tokenize.c and complete.c; sqlite.org/pragma.html. */
public final class SqliteSyntax {
  /** Refused inside a transaction, or (foreign_keys) quietly without effect there. */
  private static final List<WordPattern> OUTSIDE_TRANSACTION =
      Stream.of(
              "VACUUM",
              "ATTACH",
              "DETACH",
              "PRAGMA JOURNAL_MODE",
              "PRAGMA * . JOURNAL_MODE",
              "PRAGMA FOREIGN_KEYS",
              "PRAGMA SYNCHRONOUS",
              "PRAGMA TEMP_STORE",
              "PRAGMA WAL_CHECKPOINT")
          .map(WordPattern::of)
          .toList();

  public static final Lexicon LEXICON =
      new Lexicon(
          Set.of(
              Feature.BACKTICKS,
              Feature.BRACKETS,
              Feature.TRIGGER_BODIES,
              Feature.CLIENT_DOT,
              Feature.CASELESS_NAMES),
          Folding.KEEP,
          OUTSIDE_TRANSACTION);

  private SqliteSyntax() {}
}
