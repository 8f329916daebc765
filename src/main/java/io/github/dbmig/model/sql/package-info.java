/**
 * The text of SQL: tokens and statements, by the lexical rules of an engine family that come in as
 * a {@code Lexicon}. Nothing here knows what a statement means.
 */
package io.github.dbmig.model.sql;
