/** MySQL and MariaDB: their URLs, errors and SQL. */
package io.github.dbmig.database.dialect.mysql;
