/** Reads SQLite's catalog: one query, and the text of a table for what no pragma tells. */
package io.github.dbmig.database.dialect.sqlite.catalog;
