/** The two sides of a diff beside each other, as values for people: pure functions of schemas. */
package io.github.dbmig.command.diff.view;
