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

  static final String TABLES =
      """
      SELECT n.nspname, c.relname, c.oid, c.relkind, c.relpersistence,
             array_to_string(c.reloptions, ', '), c.relrowsecurity, c.relispartition,
             EXISTS (SELECT FROM pg_inherits i WHERE c.oid IN (i.inhrelid, i.inhparent)),
             CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END,
             obj_description(c.oid, 'pg_class'), c.relreplident
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p') AND
      """
          + USER_SCHEMA
          + " AND "
          + OWNED.formatted("pg_class", "c")
          + " ORDER BY 1, 2";

  static final String COLUMNS =
      """
      SELECT a.attrelid, a.attname, a.attnum, format_type(a.atttypid, a.atttypmod), a.attnotnull,
             pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated,
             CASE WHEN a.attcollation <> t.typcollation
                  THEN quote_ident(cn.nspname) || '.' || quote_ident(co.collname) END,
             col_description(a.attrelid, a.attnum), a.attacl IS NOT NULL, a.attstattarget,
             a.attstorage <> t.typstorage
        FROM pg_attribute a
        JOIN pg_class c ON c.oid = a.attrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_type t ON t.oid = a.atttypid
        LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        LEFT JOIN pg_collation co ON co.oid = a.attcollation
        LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
       WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped AND
      """
          + USER_SCHEMA
          + " ORDER BY a.attrelid, a.attnum";

  static final String CONSTRAINTS =
      """
      SELECT k.conrelid, k.conname, k.contype, k.convalidated,
             (SELECT string_agg(a.attname, chr(31) ORDER BY u.i)
                FROM unnest(k.conkey) WITH ORDINALITY u(num, i)
                JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.num),
             fn.nspname, f.relname,
             (SELECT string_agg(a.attname, chr(31) ORDER BY u.i)
                FROM unnest(k.confkey) WITH ORDINALITY u(num, i)
                JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.num),
             k.confupdtype, k.confdeltype, k.confmatchtype, k.condeferrable, k.condeferred,
             pg_get_expr(k.conbin, k.conrelid), pg_get_constraintdef(k.oid)
        FROM pg_constraint k
        JOIN pg_class c ON c.oid = k.conrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_class f ON f.oid = k.confrelid
        LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace
       WHERE c.relkind IN ('r', 'p') AND k.contype IN ('p', 'u', 'c', 'f', 'x') AND
      """
          + USER_SCHEMA
          + " ORDER BY k.conrelid, k.conname";

  static final String INDEXES =
      """
      SELECT x.indrelid, i.relname, x.indisunique, x.indisvalid, am.amname,
             pg_get_expr(x.indpred, x.indrelid), array_to_string(i.reloptions, ', '),
             p.k, p.num <> 0, coalesce(quote_ident(a.attname), ''), a.attname,
             pg_get_indexdef(x.indexrelid, p.k::int, true), p.k > x.indnkeyatts,
             CASE WHEN co.oid <> coalesce(a.attcollation, co.oid)
                  THEN ' COLLATE ' || quote_ident(cn.nspname) || '.' || quote_ident(co.collname)
                  ELSE '' END
             || CASE WHEN NOT oc.opcdefault THEN ' ' || quote_ident(oc.opcname) ELSE '' END
             || CASE WHEN x.indoption[p.k - 1] & 1 = 1 THEN ' DESC' ELSE '' END
             || CASE x.indoption[p.k - 1] & 3 WHEN 2 THEN ' NULLS FIRST'
                                              WHEN 1 THEN ' NULLS LAST' ELSE '' END,
             pg_get_indexdef(x.indexrelid) LIKE '% NULLS NOT DISTINCT%'
        FROM pg_index x
        JOIN pg_class i ON i.oid = x.indexrelid
        JOIN pg_am am ON am.oid = i.relam
        JOIN pg_class c ON c.oid = x.indrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        CROSS JOIN LATERAL unnest(x.indkey::int2[]) WITH ORDINALITY p(num, k)
        LEFT JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = p.num AND p.num <> 0
        LEFT JOIN pg_opclass oc ON oc.oid = x.indclass[p.k - 1]
        LEFT JOIN pg_collation co ON co.oid = x.indcollation[p.k - 1]
        LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
       WHERE c.relkind IN ('r', 'p')
         AND NOT EXISTS (SELECT FROM pg_constraint k
                          WHERE k.conindid = x.indexrelid AND k.contype IN ('p', 'u', 'x'))
         AND
      """
          + USER_SCHEMA
          + " ORDER BY x.indrelid, i.relname, p.k";

  static final String TRIGGERS =
      """
      SELECT t.tgrelid, t.tgname, pg_get_triggerdef(t.oid), t.tgenabled
        FROM pg_trigger t
        JOIN pg_class c ON c.oid = t.tgrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE NOT t.tgisinternal AND c.relkind IN ('r', 'p') AND
      """
          + USER_SCHEMA
          + " ORDER BY t.tgrelid, t.tgname";

  static final String RELATIONS =
      """
      SELECT CASE c.relkind WHEN 'v' THEN 'VIEW' ELSE 'MATERIALIZED_VIEW' END,
             n.nspname, c.relname, '',
             format('CREATE %s %I.%I AS ',
                    CASE c.relkind WHEN 'v' THEN 'VIEW' ELSE 'MATERIALIZED VIEW' END,
                    n.nspname, c.relname) || pg_get_viewdef(c.oid), '', ''
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('v', 'm')
         AND
      """
          + USER_SCHEMA
          + " AND "
          + OWNED.formatted("pg_class", "c")
          + " ORDER BY 1, 2, 3";

  /** What exists and is in no record, by the table it belongs to. */
  static final String UNSEEN =
      """
      SELECT 'row security policy', n.nspname, c.relname, p.polname
        FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
      UNION ALL
      SELECT 'rule', n.nspname, c.relname, r.rulename
        FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
        JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE r.rulename <> '_RETURN' AND n.nspname <> 'pg_catalog'
      UNION ALL
      SELECT 'extended statistics', n.nspname, c.relname, s.stxname
        FROM pg_statistic_ext s JOIN pg_class c ON c.oid = s.stxrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
      ORDER BY 1, 2, 3, 4
      """;

  private PostgresqlQueries() {}
}
