/** Reads tables and all that is in their records, by a fixed number of queries. */
package io.github.dbmig.database.dialect.postgresql.catalog.table;
