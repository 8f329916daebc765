/**
 * What dbmig asks of an engine. Each engine is one folder below this package with the same file
 * names; engines never use each other.
 */
package io.github.dbmig.database.dialect;
