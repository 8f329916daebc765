/** What a diff compares, and the SQL that makes one side equal to the other. */
package io.github.dbmig.command.diff;
