/**
 * Migrations as plain SQL files: {@code migrations/YYYYMMDDHHMMSS_description.sql} with the
 * sections {@code -- UP} and {@code -- DOWN}. Reading, writing and naming the files; nothing here
 * runs them.
 */
package io.github.dbmig.tool.rawsql;
