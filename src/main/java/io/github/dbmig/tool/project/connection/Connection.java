package io.github.dbmig.tool.project.connection;

import io.github.dbmig.database.session.DatabaseUrl;

/**
 * A database and where it was named.
 *
 * @param source safe to print: {@code DATABASE_URL in .env.local}
 */
public record Connection(DatabaseUrl url, String source) {}
