/** Migrations that are files of plain SQL: their statements, their check sums, their way back. */
package io.github.dbmig.tool.sql;
