/** The texts of CREATE TABLE and CREATE INDEX as records, and back, without a loss. Pure. */
package io.github.dbmig.database.dialect.sqlite.text;
