/** Statements for SQLite: changes, copies of tables, triggers that keep two shapes equal. */
package io.github.dbmig.database.dialect.sqlite.ddl;
