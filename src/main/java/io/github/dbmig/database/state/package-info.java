/**
 * What dbmig remembers in the database: who may write, which statements took effect, checksums. The
 * tools do not look where it is kept. It is created at the first write, never by a read.
 */
package io.github.dbmig.database.state;
