/**
 * One class a goal: {@code execute(request)} gives a result. The only floor that knows in what
 * order things are done.
 */
package io.github.dbmig.command;
