/**
 * How a tool's own program is started so that it reaches one database and no other: its runner, the
 * variables and the guard that every child gets.
 */
package io.github.dbmig.tool.program;
