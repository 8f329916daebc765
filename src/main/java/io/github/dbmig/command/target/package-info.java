/** A project and one database of it, opened, and what every goal decides alike. */
package io.github.dbmig.command.target;
