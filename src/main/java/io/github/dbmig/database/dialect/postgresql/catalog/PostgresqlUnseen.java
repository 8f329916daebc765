package io.github.dbmig.database.dialect.postgresql.catalog;

import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.diff.Unseen;
import io.github.dbmig.model.schema.ObjectName;
import java.util.List;

/**
 * Kinds of objects that no record holds, by the ranges of pg_depend's classes: what a user or a
 * migration can make and this version does not write. Source:
 * postgresql.org/docs/16/catalogs-overview.html.
 */
final class PostgresqlUnseen {
  private static final String QUERY =
      """
      SELECT o.kind, coalesce(n.nspname, ''), o.name
        FROM (SELECT 'conversion' AS kind, 'pg_conversion'::regclass AS class, oid,
                     connamespace AS namespace, conname AS name FROM pg_conversion
              UNION ALL
              SELECT 'operator class', 'pg_opclass'::regclass, oid, opcnamespace, opcname
                FROM pg_opclass
              UNION ALL
              SELECT 'operator family', 'pg_opfamily'::regclass, oid, opfnamespace, opfname
                FROM pg_opfamily f
               WHERE NOT EXISTS (SELECT FROM pg_opclass c WHERE c.opcfamily = f.oid)
              UNION ALL
              SELECT 'access method', 'pg_am'::regclass, oid, 0, amname FROM pg_am
              UNION ALL
              SELECT 'transform', 'pg_transform'::regclass, oid, 0, format_type(trftype, NULL)
                FROM pg_transform
              UNION ALL
              SELECT 'base type', 'pg_type'::regclass, t.oid, t.typnamespace, t.typname
                FROM pg_type t
               WHERE t.typtype = 'b'
                 AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid)
              UNION ALL
              SELECT 'text search parser', 'pg_ts_parser'::regclass, oid, prsnamespace, prsname
                FROM pg_ts_parser
              UNION ALL
              SELECT 'text search template', 'pg_ts_template'::regclass, oid, tmplnamespace,
                     tmplname FROM pg_ts_template
              UNION ALL
              SELECT 'subscription', 'pg_subscription'::regclass, s.oid, 0, s.subname
                FROM pg_subscription s
               WHERE s.subdbid = (SELECT d.oid FROM pg_database d
                                   WHERE d.datname = current_database())
              UNION ALL
              SELECT DISTINCT 'security label', classoid, objoid, 0::oid, provider::name
                FROM pg_seclabel) o
        LEFT JOIN pg_namespace n ON n.oid = o.namespace
       WHERE o.oid >= 16384 AND coalesce(n.nspname, '') NOT IN ('dbmig', 'information_schema')
         AND coalesce(n.nspname, '') NOT LIKE 'pg\\_%'
         AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = o.class AND e.objid = o.oid
                            AND e.deptype = 'e')
       ORDER BY 1, 2, 3
      """;

  private PostgresqlUnseen() {}

  static List<Unseen> read(Session session) {
    return session.query(
        QUERY, row -> new Unseen(row.text(1), new ObjectName(row.text(2), row.text(3)), ""));
  }
}
