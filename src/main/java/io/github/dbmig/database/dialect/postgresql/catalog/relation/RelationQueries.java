package io.github.dbmig.database.dialect.postgresql.catalog.relation;

/**
 * Fragments of one shape, to be joined by UNION ALL: kind, schema, name, signature, definition,
 * parts, options. Parts and options are joined by U+001E, a name and its text by U+001F. For
 * versions 14 to 18. Source: postgresql.org/docs/16/catalogs.html.
 */
public final class RelationQueries {
  private static final String USERS =
      """
      n.nspname NOT IN ('information_schema', 'dbmig') AND n.nspname NOT LIKE 'pg\\_%'
        AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass
                           AND e.objid = c.oid AND e.deptype = 'e')
      """;

  /** The columns are the parts; the definition is the query alone. */
  public static final String VIEWS =
      """
      SELECT CASE c.relkind WHEN 'v' THEN 'VIEW' ELSE 'MATERIALIZED_VIEW' END,
             n.nspname, c.relname, '', rtrim(pg_get_viewdef(c.oid), ';'),
             (SELECT string_agg(a.attname || chr(31) || format_type(a.atttypid, a.atttypmod)
                                || CASE WHEN a.attcollation <> t.typcollation
                                        THEN ' COLLATE ' || quote_ident(cn.nspname) || '.'
                                             || quote_ident(co.collname) ELSE '' END,
                                chr(30) ORDER BY a.attnum)
                FROM pg_attribute a
                JOIN pg_type t ON t.oid = a.atttypid
                LEFT JOIN pg_collation co ON co.oid = a.attcollation
                LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
               WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
             (SELECT string_agg(o, chr(30)) FROM (
                SELECT 'with ' || regexp_replace(unnest(c.reloptions), '=', chr(31))
                UNION ALL
                SELECT 'default ' || quote_ident(a.attname) || chr(31)
                       || pg_get_expr(d.adbin, d.adrelid)
                  FROM pg_attrdef d
                  JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
                 WHERE d.adrelid = c.oid
                UNION ALL
                SELECT 'with no data' || chr(31)
                 WHERE c.relkind = 'm' AND NOT c.relispopulated
                UNION ALL
                SELECT 'tablespace' || chr(31) || quote_ident(ts.spcname)
                  FROM pg_tablespace ts WHERE ts.oid = c.reltablespace
                UNION ALL
                SELECT 'access method' || chr(31) || quote_ident(m.amname)
                  FROM pg_am m WHERE m.oid = c.relam AND m.amname <> 'heap'
                UNION ALL
                SELECT 'column ' || quote_ident(a.attname) || chr(31) || 'SET STATISTICS '
                       || a.attstattarget::text
                  FROM pg_attribute a
                 WHERE a.attrelid = c.oid AND a.attnum > 0 AND a.attstattarget >= 0) x(o))
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('v', 'm') AND
      """
          + USERS;

  private static final String POLICIES =
      """
      SELECT 'POLICY', n.nspname, c.relname, p.polname,
             CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END || ' FOR '
             || CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
                              WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
             NULL,
             concat_ws(chr(30),
               'to' || chr(31) || (SELECT string_agg(
                   CASE WHEN r = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(r)) END, ', '
                   ORDER BY r <> 0, pg_get_userbyid(r)) FROM unnest(p.polroles) r),
               'using' || chr(31) || pg_get_expr(p.polqual, p.polrelid),
               'with check' || chr(31) || pg_get_expr(p.polwithcheck, p.polrelid))
        FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE
      """
          + USERS;

  private static final String RULES =
      """
      SELECT 'RULE', n.nspname, c.relname, r.rulename, rtrim(pg_get_ruledef(r.oid), ';'), NULL,
             CASE WHEN r.ev_enabled <> 'O' THEN 'enabled' || chr(31) || r.ev_enabled::text END
        FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
        JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE r.rulename <> '_RETURN' AND
      """
          + USERS;

  private static final String STATISTICS =
      """
      SELECT 'STATISTICS', sn.nspname, s.stxname, '', pg_get_statisticsobjdef(s.oid), NULL,
             CASE WHEN s.stxstattarget >= 0
                  THEN 'statistics' || chr(31) || s.stxstattarget::text END
        FROM pg_statistic_ext s JOIN pg_class c ON c.oid = s.stxrelid
        JOIN pg_namespace sn ON sn.oid = s.stxnamespace
        JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE
      """
          + USERS;

  private static final String EXCLUSIONS =
      """
      SELECT 'EXCLUSION', n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid), NULL,
             concat_ws(chr(30),
               'with' || chr(31) || array_to_string(i.reloptions, ', '),
               'tablespace' || chr(31) || quote_ident(ts.spcname))
        FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_class i ON i.oid = k.conindid
        LEFT JOIN pg_tablespace ts ON ts.oid = i.reltablespace
       WHERE k.contype = 'x' AND k.conparentid = 0 AND
      """
          + USERS;

  private static final String VIEW_INDEXES =
      """
      SELECT 'INDEX', n.nspname, c.relname, i.relname, pg_get_indexdef(x.indexrelid), NULL,
             concat_ws(chr(30),
               'tablespace' || chr(31) || quote_ident(ts.spcname),
               CASE WHEN x.indisclustered THEN 'clustered' END)
        FROM pg_index x
        JOIN pg_class i ON i.oid = x.indexrelid
        JOIN pg_class c ON c.oid = x.indrelid AND c.relkind = 'm'
        JOIN pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_tablespace ts ON ts.oid = i.reltablespace
       WHERE
      """
          + USERS;

  private static final String VIEW_TRIGGERS =
      """
      SELECT 'TRIGGER', n.nspname, c.relname, t.tgname, pg_get_triggerdef(t.oid), NULL,
             CASE WHEN t.tgenabled <> 'O' THEN 'enabled' || chr(31) || t.tgenabled::text END
        FROM pg_trigger t
        JOIN pg_class c ON c.oid = t.tgrelid AND c.relkind = 'v'
        JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE NOT t.tgisinternal AND
      """
          + USERS;

  /** What hangs on tables and views; extended statistics too, whose name is their own. */
  public static final String HANGING =
      String.join(
          " UNION ALL ", POLICIES, RULES, STATISTICS, EXCLUSIONS, VIEW_INDEXES, VIEW_TRIGGERS);

  private RelationQueries() {}
}
