/**
 * What a statement does, read from its tokens: its kind, the object it names, whether a transaction
 * may hold it. Nothing here parses expressions or asks a server.
 */
package io.github.dbmig.model.statement;
