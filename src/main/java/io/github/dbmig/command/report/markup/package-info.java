/**
 * Pieces of the page for people: escaped markup, tables, bars, and JSON values as people read them.
 */
package io.github.dbmig.command.report.markup;
