/** What the goals about whole schemas found or wrote. */
package io.github.dbmig.command.result.schema;
