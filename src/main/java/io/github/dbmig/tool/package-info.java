/**
 * What dbmig asks of a migration tool. Each tool is one folder below this package; tools never use
 * each other.
 */
package io.github.dbmig.tool;
