/** The goals about whole schemas: compare, generate, pull. */
package io.github.dbmig.command.schema;
