/**
 * What each goal found or did, as records that become its JSON file and its section in the report.
 */
package io.github.dbmig.command.result;
