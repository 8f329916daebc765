package io.github.dbmig.model.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How an engine family writes SQL. Each family's value lives in its dialect's folder.
 *
 * @param outsideTransaction the statements the family refuses, or quietly ignores, inside one
 */
public record Lexicon(
    Set<Feature> features, Folding folding, List<WordPattern> outsideTransaction) {
  public Lexicon {
    features = Set.copyOf(features);
    outsideTransaction = List.copyOf(outsideTransaction);
  }

  /** What an unquoted identifier becomes. */
  public enum Folding {
    LOWER,
    KEEP
  }

  /** One lexical habit. */
  public enum Feature {
    /** {@code $tag$ … $tag$} is a string. */
    DOLLAR_QUOTES,
    /** A block comment may hold another. */
    NESTED_COMMENTS,
    /** {@code `name`}. */
    BACKTICKS,
    /** {@code [name]}. */
    BRACKETS,
    /** {@code #} opens a comment to the end of the line. */
    HASH_COMMENTS,
    /** {@code --} opens a comment only before white space, a control character or the end. */
    SPACED_DASHES,
    /** A lone carriage return ends a line comment. */
    CARRIAGE_RETURN_ENDS_COMMENT,
    /** A backslash escapes the next character of every string. */
    BACKSLASH_ESCAPES,
    /** {@code "text"} is a string and no name. */
    DOUBLE_QUOTED_STRINGS,
    /** {@code E'…'} has backslash escapes; {@code U&"…"} is a name. */
    PREFIXED_STRINGS,
    /** The client's {@code DELIMITER} line changes the terminator. */
    DELIMITER_COMMAND,
    /** The content of {@code /*!50001 … *}{@code /} and {@code /*M! … *}{@code /} is SQL. */
    VERSION_COMMENTS,
    /** Functions with a {@code BEGIN ATOMIC … END} body, rules with actions in parentheses. */
    ATOMIC_BODIES,
    /** Triggers with a {@code BEGIN …; END} body and nothing nested. */
    TRIGGER_BODIES,
    /** Routines with nested {@code BEGIN}, {@code IF}, {@code CASE} and loops. */
    COMPOUND_BODIES,
    /** {@code COPY … FROM stdin} with data in the script, and backslash commands: both refused. */
    CLIENT_BACKSLASH,
    /** A dot command at the start of a line: refused. */
    CLIENT_DOT,
    /** Names differ by more than case nowhere, quoted or not. */
    CASELESS_NAMES
  }

  public boolean has(Feature feature) {
    return features.contains(feature);
  }

  /** What an unquoted identifier names. */
  public String fold(String unquoted) {
    return folding == Folding.LOWER ? unquoted.toLowerCase(Locale.ROOT) : unquoted;
  }
}
