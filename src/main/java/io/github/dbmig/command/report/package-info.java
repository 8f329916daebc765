/**
 * Makes text of results: JSON files, the HTML page, console lines. Writes only below the report
 * folder.
 */
package io.github.dbmig.command.report;
