/**
 * What is dangerous about the statements of a migration, as far as their tokens tell, one rule a
 * file. Nothing here knows an engine: what differs comes in as facts.
 */
package io.github.dbmig.model.lint;
