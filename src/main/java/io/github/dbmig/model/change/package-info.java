/**
 * The vocabulary: what can happen to a schema. What is not on the page {@link
 * io.github.dbmig.model.change.Change} cannot be planned, written or run.
 */
package io.github.dbmig.model.change;
