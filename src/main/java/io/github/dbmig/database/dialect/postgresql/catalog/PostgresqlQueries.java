package io.github.dbmig.database.dialect.postgresql.catalog;

/**
 * The catalog queries, for versions 14 to 18. What belongs to an extension, to the system or to
 * dbmig is left out. Lists of names are joined by U+001F, which no sensible name holds.
 */
final class PostgresqlQueries {
  private static final String USER_SCHEMA =
      """
      n.nspname NOT IN ('information_schema', 'dbmig')
        AND n.nspname NOT LIKE 'pg\\_%'
      """;

  private static final String OWNED =
      """
      NOT EXISTS (SELECT FROM pg_depend e
                   WHERE e.classid = '%1$s'::regclass AND e.objid = %2$s.oid AND e.deptype = 'e')
      """;

  static final String NAMESPACES =
      "SELECT n.nspname FROM pg_namespace n WHERE "
          + USER_SCHEMA
          + " AND "
          + OWNED.formatted("pg_namespace", "n")
          + " ORDER BY 1";

  private PostgresqlQueries() {}
}
