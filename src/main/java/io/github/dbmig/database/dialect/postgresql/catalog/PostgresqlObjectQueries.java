package io.github.dbmig.database.dialect.postgresql.catalog;

/**
 * Sequences and what belongs to no table, in the shape of {@link PostgresqlObjectRows}, in one
 * query with types and routines. Sources: postgresql.org/docs/16/catalogs.html.
 */
final class PostgresqlObjectQueries {
  private static final String USERS =
      "n.nspname NOT IN ('information_schema', 'dbmig') AND n.nspname NOT LIKE 'pg\\_%'";

  /** Sequences of identity columns are the columns' own. */
  private static final String SEQUENCES =
      """
      SELECT 'SEQUENCE', n.nspname, c.relname, '',
             format('CREATE SEQUENCE %I.%I', n.nspname, c.relname), '',
             concat_ws(chr(30), 'as' || chr(31) || format_type(s.seqtypid, NULL),
                       'increment by' || chr(31) || s.seqincrement,
                       'minvalue' || chr(31) || s.seqmin, 'maxvalue' || chr(31) || s.seqmax,
                       'start with' || chr(31) || s.seqstart, 'cache' || chr(31) || s.seqcache,
                       CASE WHEN s.seqcycle THEN 'cycle' END,
                       CASE WHEN c.relpersistence = 'u' THEN 'unlogged' END)
        FROM pg_sequence s
        JOIN pg_class c ON c.oid = s.seqrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relpersistence <> 't'
         AND NOT EXISTS (SELECT FROM pg_depend i WHERE i.classid = 'pg_class'::regclass
                            AND i.objid = c.oid AND i.deptype = 'i')
         AND @users AND @own(pg_class, c)
      """;

  /** The version is said where it is not the one that the server would take by itself. */
  private static final String EXTENSIONS =
      """
      SELECT 'EXTENSION', '', x.extname, '', '', '',
             concat_ws(chr(30), 'schema' || chr(31) || n.nspname,
                       CASE WHEN x.extversion <> v.default_version
                            THEN 'version' || chr(31) || x.extversion END)
        FROM pg_extension x
        JOIN pg_namespace n ON n.oid = x.extnamespace
        LEFT JOIN pg_available_extensions v ON v.name = x.extname
       WHERE x.extname <> 'plpgsql'
      """;

  private static final String COLLATIONS =
      """
      SELECT 'COLLATION', n.nspname, c.collname, '',
             format('CREATE COLLATION %I.%I (', n.nspname, c.collname)
             || concat_ws(', ', 'provider = ' || CASE c.collprovider WHEN 'i' THEN 'icu'
                                                   WHEN 'b' THEN 'builtin' ELSE 'libc' END,
                  CASE WHEN NOT c.collisdeterministic THEN 'deterministic = false' END,
                  'locale = ' || quote_literal(coalesce(l.locale, l.one)),
                  CASE WHEN l.one IS NULL THEN 'lc_collate = ' || quote_literal(l.lc_collate) END,
                  CASE WHEN l.one IS NULL THEN 'lc_ctype = ' || quote_literal(l.lc_ctype) END,
                  'rules = ' || quote_literal(to_jsonb(c) ->> 'collicurules'))
             || ')', '', ''
        FROM pg_collation c
        JOIN pg_namespace n ON n.oid = c.collnamespace
       CROSS JOIN LATERAL (
         SELECT coalesce(j ->> 'colllocale', j ->> 'colliculocale') AS locale,
                CASE WHEN coalesce(j ->> 'colllocale', j ->> 'colliculocale') IS NOT NULL THEN ''
                     WHEN j ->> 'collcollate' = j ->> 'collctype' THEN j ->> 'collcollate' END
                  AS one,
                j ->> 'collcollate' AS lc_collate, j ->> 'collctype' AS lc_ctype
           FROM to_jsonb(c) j) l
       WHERE c.oid >= 16384 AND @users AND @own(pg_collation, c)
      """;

  /** A password is never read; that there is one is said. */
  private static final String WRAPPERS =
      """
      SELECT 'FOREIGN_DATA_WRAPPER', '', w.fdwname, '',
             format('CREATE FOREIGN DATA WRAPPER %I', w.fdwname)
             || CASE WHEN w.fdwhandler <> 0 THEN ' HANDLER ' || w.fdwhandler::regproc ELSE '' END
             || CASE WHEN w.fdwvalidator <> 0 THEN ' VALIDATOR ' || w.fdwvalidator::regproc
                     ELSE '' END,
             '', @pairs(w.fdwoptions)
        FROM pg_foreign_data_wrapper w WHERE @own(pg_foreign_data_wrapper, w)
      UNION ALL
      SELECT 'SERVER', '', s.srvname, '',
             format('CREATE SERVER %I', s.srvname)
             || coalesce(' TYPE ' || quote_literal(s.srvtype), '')
             || coalesce(' VERSION ' || quote_literal(s.srvversion), '')
             || format(' FOREIGN DATA WRAPPER %I', w.fdwname), '', @pairs(s.srvoptions)
        FROM pg_foreign_server s
        JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
       WHERE @own(pg_foreign_server, s)
      UNION ALL
      SELECT 'USER_MAPPING', '', u.srvname,
             CASE u.umuser WHEN 0 THEN 'PUBLIC' ELSE quote_ident(u.usename) END, '', '',
             (SELECT string_agg(CASE WHEN o ~* '^[^=]*(pass|secret|token|key)'
                                     THEN 'secret ' || split_part(o, '=', 1)
                                     ELSE split_part(o, '=', 1) || chr(31)
                                          || substr(o, strpos(o, '=') + 1) END, chr(30))
                FROM unnest(u.umoptions) o)
        FROM pg_user_mappings u
      """;

  private static final String EVENT_TRIGGERS =
      """
      SELECT 'EVENT_TRIGGER', '', e.evtname, '',
             format('CREATE EVENT TRIGGER %I ON %s', e.evtname, e.evtevent)
             || CASE WHEN e.evttags IS NULL THEN ''
                     ELSE ' WHEN TAG IN ('
                          || (SELECT string_agg(quote_literal(t), ', ' ORDER BY t)
                                FROM unnest(e.evttags) t) || ')' END
             || ' EXECUTE FUNCTION ' || e.evtfoid::regproc || '()', '',
             CASE WHEN e.evtenabled <> 'O' THEN 'enabled' || chr(31) || e.evtenabled::text ELSE '' END
        FROM pg_event_trigger e WHERE @own(pg_event_trigger, e)
      """;

  private static final String LANGUAGES =
      """
      SELECT 'LANGUAGE', '', l.lanname, '',
             format('CREATE %sLANGUAGE %I', CASE WHEN l.lanpltrusted THEN 'TRUSTED ' ELSE '' END,
                    l.lanname)
             || CASE WHEN l.lanplcallfoid <> 0 THEN ' HANDLER ' || l.lanplcallfoid::regproc
                     ELSE '' END
             || CASE WHEN l.laninline <> 0 THEN ' INLINE ' || l.laninline::regproc ELSE '' END
             || CASE WHEN l.lanvalidator <> 0 THEN ' VALIDATOR ' || l.lanvalidator::regproc
                     ELSE '' END, '', ''
        FROM pg_language l WHERE l.oid >= 16384 AND @own(pg_language, l)
      """;

  private static final String CASTS =
      """
      SELECT 'CAST', '', format('%s AS %s', format_type(c.castsource, NULL),
                                format_type(c.casttarget, NULL)), '',
             format('CREATE CAST (%s AS %s) %s%s', format_type(c.castsource, NULL),
                    format_type(c.casttarget, NULL),
                    CASE c.castmethod WHEN 'f' THEN 'WITH FUNCTION ' || c.castfunc::regprocedure
                                      WHEN 'i' THEN 'WITH INOUT' ELSE 'WITHOUT FUNCTION' END,
                    CASE c.castcontext WHEN 'a' THEN ' AS ASSIGNMENT' WHEN 'i' THEN ' AS IMPLICIT'
                                       ELSE '' END), '', ''
        FROM pg_cast c WHERE c.oid >= 16384 AND @own(pg_cast, c) AND @part(pg_cast, c)
      """;

  private static final String OPERATORS =
      """
      SELECT 'OPERATOR', n.nspname, o.oprname,
             format('(%s, %s)', CASE o.oprleft WHEN 0 THEN 'NONE'
                                ELSE format_type(o.oprleft, NULL) END,
                    CASE o.oprright WHEN 0 THEN 'NONE' ELSE format_type(o.oprright, NULL) END),
             format('CREATE OPERATOR %I.%s (', n.nspname, o.oprname)
             || concat_ws(', ', 'FUNCTION = ' || o.oprcode::regproc,
                  CASE WHEN o.oprleft <> 0 THEN 'LEFTARG = ' || format_type(o.oprleft, NULL) END,
                  CASE WHEN o.oprright <> 0
                       THEN 'RIGHTARG = ' || format_type(o.oprright, NULL) END,
                  'COMMUTATOR = OPERATOR(' || quote_ident(cn.nspname) || '.' || c.oprname || ')',
                  'NEGATOR = OPERATOR(' || quote_ident(gn.nspname) || '.' || g.oprname || ')',
                  CASE WHEN o.oprrest <> 0 THEN 'RESTRICT = ' || o.oprrest::regproc END,
                  CASE WHEN o.oprjoin <> 0 THEN 'JOIN = ' || o.oprjoin::regproc END,
                  CASE WHEN o.oprcanhash THEN 'HASHES' END,
                  CASE WHEN o.oprcanmerge THEN 'MERGES' END)
             || ')', '', ''
        FROM pg_operator o
        JOIN pg_namespace n ON n.oid = o.oprnamespace
        LEFT JOIN pg_operator c ON c.oid = o.oprcom
        LEFT JOIN pg_namespace cn ON cn.oid = c.oprnamespace
        LEFT JOIN pg_operator g ON g.oid = o.oprnegate
        LEFT JOIN pg_namespace gn ON gn.oid = g.oprnamespace
       WHERE o.oprcode <> 0 AND @users AND @own(pg_operator, o)
      """;

  /** As the statements that make it, one a part; other kinds need functions in C. */
  private static final String TEXT_SEARCH =
      """
      SELECT 'TEXT_SEARCH', n.nspname, d.dictname, 'DICTIONARY',
             format('CREATE TEXT SEARCH DICTIONARY %I.%I (TEMPLATE = %I.%I%s)', n.nspname,
                    d.dictname, tn.nspname, t.tmplname, ', ' || d.dictinitoption), '', ''
        FROM pg_ts_dict d
        JOIN pg_namespace n ON n.oid = d.dictnamespace
        JOIN pg_ts_template t ON t.oid = d.dicttemplate
        JOIN pg_namespace tn ON tn.oid = t.tmplnamespace
       WHERE @users AND @own(pg_ts_dict, d)
      UNION ALL
      SELECT 'TEXT_SEARCH', n.nspname, c.cfgname, 'CONFIGURATION',
             format('CREATE TEXT SEARCH CONFIGURATION %I.%I (PARSER = %I.%I)', n.nspname,
                    c.cfgname, pn.nspname, p.prsname),
             (SELECT string_agg(k.alias || chr(31) || k.dictionaries, chr(30) ORDER BY k.alias)
                FROM (SELECT y.alias, string_agg(m.mapdict::regdictionary::text, ', '
                                                 ORDER BY m.mapseqno) AS dictionaries
                        FROM pg_ts_config_map m
                        JOIN ts_token_type(c.cfgparser) y ON y.tokid = m.maptokentype
                       WHERE m.mapcfg = c.oid GROUP BY y.alias) k), ''
        FROM pg_ts_config c
        JOIN pg_namespace n ON n.oid = c.cfgnamespace
        JOIN pg_ts_parser p ON p.oid = c.cfgparser
        JOIN pg_namespace pn ON pn.oid = p.prsnamespace
       WHERE @users AND @own(pg_ts_config, c)
      """;

  /** As they differ from none, or in all schemas from what the server gives by itself. */
  private static final String DEFAULT_PRIVILEGES =
      """
      SELECT 'DEFAULT_PRIVILEGES', coalesce(n.nspname, ''), pg_get_userbyid(d.defaclrole),
             CASE d.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES'
                                  WHEN 'f' THEN 'FUNCTIONS' WHEN 'T' THEN 'TYPES'
                                  WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END, '',
             (SELECT string_agg(CASE p.grantee WHEN 0 THEN 'PUBLIC'
                                     ELSE quote_ident(pg_get_userbyid(p.grantee)) END
                                || chr(31)
                                || CASE WHEN p.grantable IS NULL THEN 'NOT ' ELSE '' END
                                || p.privilege
                                || CASE WHEN p.grantable THEN ' WITH GRANT OPTION' ELSE '' END,
                                chr(30) ORDER BY p.grantee = 0 DESC,
                                        pg_get_userbyid(p.grantee), p.privilege)
                FROM (SELECT coalesce(x.grantee, u.grantee) AS grantee,
                             coalesce(x.privilege_type, u.privilege_type) AS privilege,
                             x.is_grantable AS grantable
                        FROM aclexplode(d.defaclacl) x
                        FULL JOIN aclexplode(
                               CASE WHEN d.defaclnamespace = 0
                                    THEN acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's'::"char"
                                                    ELSE d.defaclobjtype END, d.defaclrole)
                                    ELSE acldefault('c', d.defaclrole) END) u
                          ON x.grantee = u.grantee AND x.privilege_type = u.privilege_type
                       WHERE x.is_grantable IS DISTINCT FROM u.is_grantable) p),
             CASE WHEN pg_get_userbyid(d.defaclrole) = current_user THEN 'own' ELSE '' END
        FROM pg_default_acl d LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
       WHERE coalesce(n.nspname, '') <> 'dbmig'
      """;

  /** From version 15 on with columns, row filters and whole schemas. */
  private static final String PUBLICATIONS =
      """
      SELECT 'PUBLICATION', '', p.pubname, '', format('CREATE PUBLICATION %I', p.pubname)
             || CASE WHEN p.puballtables THEN ' FOR ALL TABLES' ELSE '' END,
             (SELECT string_agg(m.part, chr(30) ORDER BY m.part) FROM (@members) m),
             concat_ws(chr(30),
               'publish' || chr(31) || concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END,
                 CASE WHEN p.pubupdate THEN 'update' END, CASE WHEN p.pubdelete THEN 'delete' END,
                 CASE WHEN p.pubtruncate THEN 'truncate' END),
               CASE WHEN p.pubviaroot THEN 'publish_via_partition_root' || chr(31) || 'true' END,
               CASE WHEN to_jsonb(p) ->> 'pubgencols' = 's'
                    THEN 'publish_generated_columns' || chr(31) || 'stored' END)
        FROM pg_publication p WHERE @own(pg_publication, p)
      """;

  private static final String MEMBERS_14 =
      """
      SELECT format('TABLE %I.%I', n.nspname, c.relname) || chr(31) AS part
        FROM pg_publication_rel r
        JOIN pg_class c ON c.oid = r.prrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE r.prpubid = p.oid
      """;

  private static final String MEMBERS_15 =
      """
      SELECT format('TABLE %I.%I', n.nspname, c.relname) || chr(31)
             || coalesce(' (' || (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
                                    FROM pg_attribute a
                                   WHERE a.attrelid = c.oid
                                     AND a.attnum = ANY (r.prattrs::int2[])) || ')', '')
             || coalesce(' WHERE (' || pg_get_expr(r.prqual, r.prrelid) || ')', '') AS part
        FROM pg_publication_rel r
        JOIN pg_class c ON c.oid = r.prrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE r.prpubid = p.oid
      UNION ALL
      SELECT format('TABLES IN SCHEMA %I', n.nspname) || chr(31)
        FROM pg_publication_namespace r JOIN pg_namespace n ON n.oid = r.pnnspid
       WHERE r.pnpubid = p.oid
      """;

  private PostgresqlObjectQueries() {}

  static String all(boolean before15) {
    String all =
        String.join(
            " UNION ALL ",
            PostgresqlTypeQueries.ALL,
            SEQUENCES,
            EXTENSIONS,
            COLLATIONS,
            WRAPPERS,
            EVENT_TRIGGERS,
            LANGUAGES,
            CASTS,
            OPERATORS,
            TEXT_SEARCH,
            DEFAULT_PRIVILEGES,
            PUBLICATIONS.replace("@members", before15 ? MEMBERS_14 : MEMBERS_15));
    return all.replace("@users", USERS)
            .replaceAll(
                "@own\\((\\w+), (\\w+)\\)",
                "NOT EXISTS (SELECT FROM pg_depend x WHERE x.classid = '$1'::regclass"
                    + " AND x.objid = $2.oid AND x.deptype = 'e')")
            .replaceAll(
                "@part\\((\\w+), (\\w+)\\)",
                "NOT EXISTS (SELECT FROM pg_depend x WHERE x.classid = '$1'::regclass"
                    + " AND x.objid = $2.oid AND x.deptype = 'i')")
            .replaceAll(
                "@pairs\\(([\\w.]+)\\)",
                "(SELECT string_agg(split_part(o, '=', 1) || chr(31)"
                    + " || substr(o, strpos(o, '=') + 1), chr(30)) FROM unnest($1) o)")
        + " ORDER BY 1, 2, 3, 4";
  }
}
