/** Statements about tables and all that is in their records. Pure. */
package io.github.dbmig.database.dialect.postgresql.ddl.table;
