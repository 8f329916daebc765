/** Statements for PostgreSQL: changes, and triggers that keep two shapes equal. */
package io.github.dbmig.database.dialect.postgresql.ddl;
