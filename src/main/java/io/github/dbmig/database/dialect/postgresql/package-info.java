/** PostgreSQL: its URLs, errors and SQL. */
package io.github.dbmig.database.dialect.postgresql;
