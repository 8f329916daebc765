/** Reads views, and what hangs on tables and views without being in a table's record. */
package io.github.dbmig.database.dialect.postgresql.catalog.relation;
