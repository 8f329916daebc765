/**
 * What differs between two schemas, for the page: its picture, and both sides beside each other.
 */
package io.github.dbmig.command.report.html.schema;
