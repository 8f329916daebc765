/** SQLite, and libSQL over another session: URLs, errors and SQL. */
package io.github.dbmig.database.dialect.sqlite;
