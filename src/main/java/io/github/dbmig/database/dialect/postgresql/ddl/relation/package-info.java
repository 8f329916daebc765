/** Statements about views, and what hangs on tables and views. Pure. */
package io.github.dbmig.database.dialect.postgresql.ddl.relation;
