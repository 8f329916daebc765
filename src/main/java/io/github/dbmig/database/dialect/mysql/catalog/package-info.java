/** Reads MySQL's and MariaDB's catalog: lists by query, each object by what the server shows. */
package io.github.dbmig.database.dialect.mysql.catalog;
