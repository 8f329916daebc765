/** Statements for PostgreSQL's types and for what works on them, and how a type is made anew. */
package io.github.dbmig.database.dialect.postgresql.type;
