package io.github.dbmig.database.dialect.postgresql.catalog;

/**
 * Types and routines in the shape of {@link PostgresqlObjectRows}. Sources:
 * postgresql.org/docs/16/catalog-pg-type.html, catalog-pg-proc.html, catalog-pg-aggregate.html.
 */
final class PostgresqlTypeQueries {
  /** The labels are the parts. */
  private static final String ENUMS =
      """
      SELECT 'ENUM' AS kind, n.nspname::text, t.typname::text AS name, '' AS signature,
             format('CREATE TYPE %I.%I AS ENUM', n.nspname, t.typname) AS definition,
             (SELECT string_agg(e.enumlabel, chr(30) ORDER BY e.enumsortorder)
                FROM pg_enum e WHERE e.enumtypid = t.oid) AS parts, '' AS options
        FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
       WHERE t.typtype = 'e' AND @users AND @own(pg_type, t)
      """;

  /** The checks are the parts; in PostgreSQL 17 and later NOT NULL is a constraint too. */
  private static final String DOMAINS =
      """
      SELECT 'DOMAIN', n.nspname, t.typname, '',
             format('CREATE DOMAIN %I.%I', n.nspname, t.typname),
             (SELECT string_agg(k.conname || chr(31) || pg_get_constraintdef(k.oid), chr(30)
                                ORDER BY k.conname)
                FROM pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c'),
             concat_ws(chr(30),
                       'as' || chr(31) || format_type(t.typbasetype, t.typtypmod)
                       || CASE WHEN t.typcollation <> b.typcollation
                               THEN ' COLLATE ' || t.typcollation::regcollation ELSE '' END,
                       'default' || chr(31) || pg_get_expr(t.typdefaultbin, 0),
                       CASE WHEN t.typnotnull THEN 'not null' END)
        FROM pg_type t
        JOIN pg_type b ON b.oid = t.typbasetype
        JOIN pg_namespace n ON n.oid = t.typnamespace
       WHERE t.typtype = 'd' AND @users AND @own(pg_type, t)
      """;

  /** The attributes are the parts. */
  private static final String COMPOSITES =
      """
      SELECT 'COMPOSITE', n.nspname, t.typname, '',
             format('CREATE TYPE %I.%I AS', n.nspname, t.typname),
             (SELECT string_agg(a.attname || chr(31) || format_type(a.atttypid, a.atttypmod)
                                || CASE WHEN a.attcollation <> b.typcollation
                                        THEN ' COLLATE ' || a.attcollation::regcollation
                                        ELSE '' END, chr(30) ORDER BY a.attnum)
                FROM pg_attribute a JOIN pg_type b ON b.oid = a.atttypid
               WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped), ''
        FROM pg_type t
        JOIN pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
        JOIN pg_namespace n ON n.oid = t.typnamespace
       WHERE t.typtype = 'c' AND @users AND @own(pg_type, t)
      """;

  private static final String RANGES =
      """
      SELECT 'RANGE', n.nspname, t.typname, '',
             format('CREATE TYPE %I.%I AS RANGE (', n.nspname, t.typname)
             || concat_ws(', ', 'SUBTYPE = ' || format_type(r.rngsubtype, NULL),
                  CASE WHEN NOT o.opcdefault
                       THEN format('SUBTYPE_OPCLASS = %I.%I', p.nspname, o.opcname) END,
                  CASE WHEN r.rngcollation <> s.typcollation
                       THEN 'COLLATION = ' || r.rngcollation::regcollation END,
                  CASE WHEN r.rngcanonical <> 0 THEN 'CANONICAL = ' || r.rngcanonical END,
                  CASE WHEN r.rngsubdiff <> 0 THEN 'SUBTYPE_DIFF = ' || r.rngsubdiff END,
                  format('MULTIRANGE_TYPE_NAME = %I.%I', n.nspname, m.typname))
             || ')', '', 'multirange' || chr(31) || m.typname
        FROM pg_type t
        JOIN pg_range r ON r.rngtypid = t.oid
        JOIN pg_type s ON s.oid = r.rngsubtype
        JOIN pg_type m ON m.oid = r.rngmultitypid
        JOIN pg_opclass o ON o.oid = r.rngsubopc
        JOIN pg_namespace p ON p.oid = o.opcnamespace
        JOIN pg_namespace n ON n.oid = t.typnamespace
       WHERE @users AND @own(pg_type, t)
      """;

  /** The options say when another body may replace this one. A range's own are left out. */
  private static final String ROUTINES =
      """
      SELECT 'ROUTINE', n.nspname, p.proname, '(' || oidvectortypes(p.proargtypes) || ')',
             pg_get_functiondef(p.oid), '',
             concat_ws(chr(30), 'kind' || chr(31) || p.prokind::text,
                       'returns' || chr(31) || pg_get_function_result(p.oid),
                       'arguments' || chr(31) || concat_ws(' ', p.proallargtypes::regtype[],
                                                           p.proargmodes),
                       'names' || chr(31) || array_to_string(p.proargnames, ','),
                       'defaults' || chr(31) || p.pronargdefaults)
        FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
       WHERE p.prokind IN ('f', 'p', 'w') AND @users AND @own(pg_proc, p) AND @part(pg_proc, p)
      """;

  private static final String AGGREGATES =
      """
      SELECT 'AGGREGATE', n.nspname, p.proname, '(' || oidvectortypes(p.proargtypes) || ')',
             format('CREATE AGGREGATE %I.%I(%s) (', n.nspname, p.proname,
                    coalesce(nullif(pg_get_function_arguments(p.oid), ''), '*'))
             || concat_ws(', ', 'SFUNC = ' || a.aggtransfn,
                  'STYPE = ' || format_type(a.aggtranstype, NULL),
                  CASE WHEN a.aggtransspace <> 0 THEN 'SSPACE = ' || a.aggtransspace END,
                  CASE WHEN a.aggfinalfn <> 0 THEN 'FINALFUNC = ' || a.aggfinalfn END,
                  CASE WHEN a.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
                  CASE WHEN a.aggfinalmodify <> CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END
                       THEN 'FINALFUNC_MODIFY = ' || CASE a.aggfinalmodify
                            WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE'
                            ELSE 'READ_WRITE' END END,
                  CASE WHEN a.aggcombinefn <> 0 THEN 'COMBINEFUNC = ' || a.aggcombinefn END,
                  CASE WHEN a.aggserialfn <> 0 THEN 'SERIALFUNC = ' || a.aggserialfn END,
                  CASE WHEN a.aggdeserialfn <> 0 THEN 'DESERIALFUNC = ' || a.aggdeserialfn END,
                  'INITCOND = ' || quote_literal(a.agginitval),
                  CASE WHEN a.aggmtransfn <> 0 THEN 'MSFUNC = ' || a.aggmtransfn END,
                  CASE WHEN a.aggminvtransfn <> 0 THEN 'MINVFUNC = ' || a.aggminvtransfn END,
                  CASE WHEN a.aggmtranstype <> 0
                       THEN 'MSTYPE = ' || format_type(a.aggmtranstype, NULL) END,
                  CASE WHEN a.aggmtransspace <> 0 THEN 'MSSPACE = ' || a.aggmtransspace END,
                  CASE WHEN a.aggmfinalfn <> 0 THEN 'MFINALFUNC = ' || a.aggmfinalfn END,
                  CASE WHEN a.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END,
                  CASE WHEN a.aggmfinalfn <> 0
                        AND a.aggmfinalmodify <> CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END
                       THEN 'MFINALFUNC_MODIFY = ' || CASE a.aggmfinalmodify
                            WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE'
                            ELSE 'READ_WRITE' END END,
                  'MINITCOND = ' || quote_literal(a.aggminitval),
                  CASE WHEN a.aggsortop <> 0
                       THEN format('SORTOP = OPERATOR(%I.%s)', sn.nspname, so.oprname) END,
                  CASE p.proparallel WHEN 's' THEN 'PARALLEL = SAFE'
                                     WHEN 'r' THEN 'PARALLEL = RESTRICTED' END,
                  CASE WHEN a.aggkind = 'h' THEN 'HYPOTHETICAL' END)
             || ')', '', ''
        FROM pg_aggregate a
        JOIN pg_proc p ON p.oid = a.aggfnoid
        JOIN pg_namespace n ON n.oid = p.pronamespace
        LEFT JOIN pg_operator so ON so.oid = a.aggsortop
        LEFT JOIN pg_namespace sn ON sn.oid = so.oprnamespace
       WHERE @users AND @own(pg_proc, p)
      """;

  static final String ALL =
      String.join(" UNION ALL ", ENUMS, DOMAINS, COMPOSITES, RANGES, ROUTINES, AGGREGATES);

  private PostgresqlTypeQueries() {}
}
