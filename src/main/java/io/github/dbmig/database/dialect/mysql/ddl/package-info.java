/** Statements for MySQL and MariaDB in their order, bodies under their own sql_mode. Pure. */
package io.github.dbmig.database.dialect.mysql.ddl;
