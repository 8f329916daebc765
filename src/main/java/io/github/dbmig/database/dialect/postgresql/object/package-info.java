/** Statements for PostgreSQL's objects that are no tables, one kind a file. Pure. */
package io.github.dbmig.database.dialect.postgresql.object;
