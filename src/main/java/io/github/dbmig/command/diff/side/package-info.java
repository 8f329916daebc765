/** The two sides of a comparison, and the databases that are needed to read them. */
package io.github.dbmig.command.diff.side;
