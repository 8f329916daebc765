/** Reads PostgreSQL's catalog: a fixed number of queries, none per table. */
package io.github.dbmig.database.dialect.postgresql.catalog;
