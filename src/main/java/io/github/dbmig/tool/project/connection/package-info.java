/**
 * Which database is meant, where that is said, and how to get in. Reads files and variables, starts
 * at most the user's password command, and connects to nothing.
 */
package io.github.dbmig.tool.project.connection;
