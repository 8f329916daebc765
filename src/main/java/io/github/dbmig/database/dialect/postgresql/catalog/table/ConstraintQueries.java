package io.github.dbmig.database.dialect.postgresql.catalog.table;

/**
 * Constraints and indexes, for versions 14 to 18. Columns of a catalog that not every version has
 * are read as JSON. Lists are joined by U+001E.
 */
final class ConstraintQueries {
  /** Foreign keys that the server made for partitions come and go with the parent's. */
  static final String CONSTRAINTS =
      """
      SELECT k.conrelid, k.conname, k.contype, k.convalidated,
             (SELECT string_agg(a.attname, chr(30) ORDER BY u.i)
                FROM unnest(k.conkey) WITH ORDINALITY u(num, i)
                JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.num),
             fn.nspname, f.relname,
             (SELECT string_agg(a.attname, chr(30) ORDER BY u.i)
                FROM unnest(k.confkey) WITH ORDINALITY u(num, i)
                JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.num),
             k.confupdtype, k.confdeltype, k.confmatchtype, k.condeferrable, k.condeferred,
             pg_get_expr(k.conbin, k.conrelid), pg_get_constraintdef(k.oid),
             k.connoinherit, to_jsonb(k) ->> 'conenforced' = 'false',
             NOT k.conislocal, to_jsonb(k) ->> 'conperiod' = 'true',
             (SELECT string_agg(quote_ident(a.attname), ', ')
                FROM jsonb_array_elements_text(
                       nullif(to_jsonb(k) -> 'confdelsetcols', 'null')) u(num)
                JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.num::int),
             array_to_string(i.reloptions, ', '), quote_ident(ts.spcname),
             x.indisclustered, x.indisreplident,
             '"' || replace(pn.nspname, '"', '""') || '"."'
               || replace(pi.relname, '"', '""') || '"',
             c.relkind = 'p'
        FROM pg_constraint k
        JOIN pg_class c ON c.oid = k.conrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_class f ON f.oid = k.confrelid
        LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace
        LEFT JOIN pg_index x ON x.indexrelid = k.conindid AND k.contype IN ('p', 'u')
        LEFT JOIN pg_class i ON i.oid = x.indexrelid
        LEFT JOIN pg_tablespace ts ON ts.oid = i.reltablespace
        LEFT JOIN pg_inherits h ON h.inhrelid = i.oid
        LEFT JOIN pg_class pi ON pi.oid = h.inhparent
        LEFT JOIN pg_namespace pn ON pn.oid = pi.relnamespace
       WHERE c.relkind IN ('r', 'p', 'f') AND k.contype IN ('p', 'u', 'c', 'f')
         AND NOT (k.contype = 'f' AND k.conparentid <> 0) AND
      """
          + TableQueries.USER_SCHEMA
          + " ORDER BY k.conrelid, k.conname";

  static final String INDEXES =
      """
      SELECT x.indrelid, i.relname, x.indisunique,
             x.indisvalid OR i.relkind = 'I', am.amname,
             pg_get_expr(x.indpred, x.indrelid), array_to_string(i.reloptions, ', '),
             p.num <> 0, coalesce(quote_ident(a.attname), ''), a.attname,
             pg_get_indexdef(x.indexrelid, p.k::int, false), p.k > x.indnkeyatts,
             CASE WHEN co.oid <> coalesce(a.attcollation, co.oid)
                  THEN ' COLLATE ' || quote_ident(cn.nspname) || '.' || quote_ident(co.collname)
                  ELSE '' END
             || CASE WHEN oc.opcdefault AND ia.attoptions IS NULL THEN ''
                     WHEN opn.nspname = 'pg_catalog' THEN ' ' || quote_ident(oc.opcname)
                     ELSE ' ' || quote_ident(opn.nspname) || '.' || quote_ident(oc.opcname) END
             || coalesce(' (' || array_to_string(ia.attoptions, ', ') || ')', '')
             || CASE WHEN x.indoption[p.k - 1] & 1 = 1 THEN ' DESC' ELSE '' END
             || CASE x.indoption[p.k - 1] & 3 WHEN 2 THEN ' NULLS FIRST'
                                              WHEN 1 THEN ' NULLS LAST' ELSE '' END,
             to_jsonb(x) ->> 'indnullsnotdistinct' = 'true',
             quote_ident(ts.spcname), x.indisclustered, x.indisreplident,
             '"' || replace(pn.nspname, '"', '""') || '"."'
               || replace(pi.relname, '"', '""') || '"',
             pg_get_indexdef(x.indexrelid),
             c.relkind = 'p'
        FROM pg_index x
        JOIN pg_class i ON i.oid = x.indexrelid
        JOIN pg_am am ON am.oid = i.relam
        JOIN pg_class c ON c.oid = x.indrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        CROSS JOIN LATERAL unnest(x.indkey::int2[]) WITH ORDINALITY p(num, k)
        LEFT JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = p.num AND p.num <> 0
        LEFT JOIN pg_attribute ia ON ia.attrelid = i.oid AND ia.attnum = p.k
        LEFT JOIN pg_opclass oc ON oc.oid = x.indclass[p.k - 1]
        LEFT JOIN pg_namespace opn ON opn.oid = oc.opcnamespace
        LEFT JOIN pg_collation co ON co.oid = x.indcollation[p.k - 1]
        LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
        LEFT JOIN pg_tablespace ts ON ts.oid = i.reltablespace
        LEFT JOIN pg_inherits h ON h.inhrelid = i.oid
        LEFT JOIN pg_class pi ON pi.oid = h.inhparent
        LEFT JOIN pg_namespace pn ON pn.oid = pi.relnamespace
       WHERE c.relkind IN ('r', 'p', 'f')
         AND NOT EXISTS (SELECT FROM pg_constraint k
                          WHERE k.conindid = x.indexrelid AND k.contype IN ('p', 'u', 'x'))
         AND
      """
          + TableQueries.USER_SCHEMA
          + " ORDER BY x.indrelid, i.relname, p.k";

  private ConstraintQueries() {}
}
