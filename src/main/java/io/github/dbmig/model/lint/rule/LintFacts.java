package io.github.dbmig.model.lint.rule;

import io.github.dbmig.model.sql.Lexicon;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What the rules must know of an engine. Each engine's values are in its dialect's folder.
 *
 * @param defaultSchema the schema that an unqualified name means
 * @param steadyFunctions lower-case names of functions whose value is the same for all rows of a
 *     statement; any other in a column's default is taken for one that differs
 * @param cheapTypeChange whether a column of the first type (as the catalog writes it) becomes one
 *     of the second (as the statement writes it) without touching rows or indexes
 */
public record LintFacts(
    Lexicon lexicon,
    Set<Trait> traits,
    Optional<String> defaultSchema,
    Set<String> steadyFunctions,
    BiPredicate<String, String> cheapTypeChange) {
  public LintFacts {
    traits = Set.copyOf(traits);
    steadyFunctions = Set.copyOf(steadyFunctions);
  }

  /** One habit of an engine. */
  public enum Trait {
    /** Indexes have a CONCURRENTLY form, and block writes without it. */
    CONCURRENT_INDEXES,
    /** Building an index blocks writes, whatever is said. */
    INDEX_BLOCKS_WRITES,
    /** Constraints can be added NOT VALID and validated later. */
    NOT_VALID_CONSTRAINTS,
    /** ALTER takes ALGORITHM and LOCK, and may silently copy the table without them. */
    ALGORITHM_CLAUSE,
    /** What has no better way is copied while writes go on, unless the statement forbids it. */
    ONLINE_COPY,
    /** DDL is part of the transaction, and keeps its locks to the end of it. */
    TRANSACTIONAL_DDL,
    /** A column can be added only with a constant default. */
    CONSTANT_DEFAULTS_ONLY
  }

  public boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** Whether the function named by this word has one value for all rows. */
  boolean isSteady(String function) {
    return steadyFunctions.contains(function.toLowerCase(Locale.ROOT));
  }
}
