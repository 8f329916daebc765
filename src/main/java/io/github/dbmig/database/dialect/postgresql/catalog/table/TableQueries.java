package io.github.dbmig.database.dialect.postgresql.catalog.table;

/**
 * Tables, columns and triggers, for versions 14 to 18. Lists are joined by U+001E, which no
 * sensible name holds. Source: postgresql.org/docs/16/catalogs.html.
 */
final class TableQueries {
  /** What belongs to the system or to dbmig is left out. */
  static final String USER_SCHEMA =
      """
      n.nspname NOT IN ('information_schema', 'dbmig')
        AND n.nspname NOT LIKE 'pg\\_%'
      """;

  private static final String NO_MEMBER =
      """
      NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass
                     AND e.objid = c.oid AND e.deptype = 'e')
      """;

  static final String TABLES =
      """
      SELECT n.nspname, c.relname, c.oid, obj_description(c.oid, 'pg_class'),
             c.relpersistence = 'u', c.relrowsecurity, c.relforcerowsecurity,
             nullif(nullif(m.amname, 'heap'), ''), quote_ident(ts.spcname),
             CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) END,
             (SELECT string_agg('"' || replace(pn.nspname, '"', '""') || '"."'
                                || replace(pc.relname, '"', '""') || '"', chr(30)
                                ORDER BY i.inhseqno)
                FROM pg_inherits i JOIN pg_class pc ON pc.oid = i.inhparent
                JOIN pg_namespace pn ON pn.oid = pc.relnamespace
               WHERE i.inhrelid = c.oid),
             pg_get_expr(c.relpartbound, c.oid),
             CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END,
             CASE WHEN c.relkind <> 'f' THEN
               CASE c.relreplident WHEN 'f' THEN 'full' WHEN 'n' THEN 'nothing'
                                   WHEN 'i' THEN 'index' END END,
             (SELECT string_agg(o, chr(30)) FROM
               (SELECT unnest(c.reloptions) UNION ALL
                SELECT 'toast.' || unnest(t.reloptions) FROM pg_class t
                 WHERE t.oid = c.reltoastrelid) x(o)),
             quote_ident(fs.srvname), array_to_string(ft.ftoptions, chr(30))
        FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_am m ON m.oid = c.relam
        LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace
        LEFT JOIN pg_foreign_table ft ON ft.ftrelid = c.oid
        LEFT JOIN pg_foreign_server fs ON fs.oid = ft.ftserver
       WHERE c.relkind IN ('r', 'p', 'f') AND
      """
          + USER_SCHEMA
          + " AND "
          + NO_MEMBER
          + " ORDER BY 1, 2";

  /**
   * Of a sequence only what differs from its defaults is given; so too of the names of NOT NULL
   * constraints, which PostgreSQL 18 has.
   */
  static final String COLUMNS =
      """
      SELECT a.attrelid, a.attname, a.attnum, format_type(a.atttypid, a.atttypmod), a.attnotnull,
             pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated,
             CASE WHEN a.attcollation <> t.typcollation
                  THEN quote_ident(cn.nspname) || '.' || quote_ident(co.collname) END,
             col_description(a.attrelid, a.attnum), a.attacl IS NOT NULL, a.attstattarget,
             CASE WHEN a.attstorage <> t.typstorage THEN
               CASE a.attstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external'
                                 WHEN 'm' THEN 'main' ELSE 'extended' END END,
             CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END,
             array_to_string(a.attoptions, chr(30)), array_to_string(a.attfdwoptions, chr(30)),
             a.attinhcount > 0 AND NOT a.attislocal, a.attinhcount > 0 AND a.attislocal,
             i.name, i.seqstart, i.seqincrement, i.seqmin, i.seqmax, i.seqcache, i.seqcycle,
             nn.no_inherit, nn.not_valid,
             CASE WHEN nn.conname !~ '_not_null[0-9]*$' THEN nn.conname END
        FROM pg_attribute a
        JOIN pg_class c ON c.oid = a.attrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_type t ON t.oid = a.atttypid
        LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        LEFT JOIN pg_collation co ON co.oid = a.attcollation
        LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
        LEFT JOIN (
             SELECT o.refobjid, o.refobjsubid, '"' || replace(sn.nspname, '"', '""') || '"."'
                      || replace(sc.relname, '"', '""') || '"' AS name,
                    nullif(s.seqstart, CASE WHEN s.seqincrement > 0 THEN s.seqmin
                                            ELSE s.seqmax END) AS seqstart,
                    nullif(s.seqincrement, 1) AS seqincrement,
                    nullif(s.seqmin, CASE WHEN s.seqincrement > 0 THEN 1
                             ELSE CASE s.seqtypid WHEN 20 THEN -9223372036854775808
                                    WHEN 23 THEN -2147483648 ELSE -32768 END END) AS seqmin,
                    nullif(s.seqmax, CASE WHEN s.seqincrement < 0 THEN -1
                             ELSE CASE s.seqtypid WHEN 20 THEN 9223372036854775807
                                    WHEN 23 THEN 2147483647 ELSE 32767 END END) AS seqmax,
                    nullif(s.seqcache, 1) AS seqcache, nullif(s.seqcycle, false) AS seqcycle
               FROM pg_depend o
               JOIN pg_sequence s ON s.seqrelid = o.objid
               JOIN pg_class sc ON sc.oid = s.seqrelid
               JOIN pg_namespace sn ON sn.oid = sc.relnamespace
              WHERE o.classid = 'pg_class'::regclass AND o.refclassid = 'pg_class'::regclass
                AND o.deptype = 'i') i ON i.refobjid = a.attrelid AND i.refobjsubid = a.attnum
                                      AND a.attidentity <> ''
        LEFT JOIN (
             SELECT k.conrelid, k.conkey[1] AS num, k.conname,
                    nullif(k.connoinherit, false) AS no_inherit,
                    nullif(NOT k.convalidated, false) AS not_valid
               FROM pg_constraint k
              WHERE k.contype = 'n') nn ON nn.conrelid = a.attrelid AND nn.num = a.attnum
       WHERE c.relkind IN ('r', 'p', 'f') AND a.attnum > 0 AND NOT a.attisdropped AND
      """
          + USER_SCHEMA
          + " ORDER BY a.attrelid, a.attnum";

  /** Those that the server made for partitions come and go with the parent's. */
  static final String TRIGGERS =
      """
      SELECT t.tgrelid, t.tgname, pg_get_triggerdef(t.oid), t.tgenabled
        FROM pg_trigger t
        JOIN pg_class c ON c.oid = t.tgrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_trigger p ON p.oid = t.tgparentid
       WHERE NOT t.tgisinternal AND c.relkind IN ('r', 'p', 'f') AND p.oid IS NULL AND
      """
          + USER_SCHEMA
          + " ORDER BY t.tgrelid, t.tgname";

  private TableQueries() {}
}
