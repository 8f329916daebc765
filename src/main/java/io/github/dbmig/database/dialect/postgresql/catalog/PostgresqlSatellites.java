package io.github.dbmig.database.dialect.postgresql.catalog;

import static io.github.dbmig.model.schema.StoredObject.Kind.OWNER;

import io.github.dbmig.database.session.Row;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Ref;
import io.github.dbmig.model.schema.StoredObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What hangs on any object: its comment, its owner where that is not the session's role, its
 * privileges where they are not what every new object of the kind has, and the column that owns a
 * sequence. One query. Comments of tables and their columns are the tables' own.
 *
 * <p>The signature names what it hangs on: {@code VIEW}, {@code COLUMN a}, {@code FUNCTION
 * (integer)}. Sources: postgresql.org/docs/16/catalogs.html, ddl-priv.html, functions-info.html
 * (aclexplode, acldefault).
 */
record PostgresqlSatellites(StoredObject object, Ref target) {
  private static final String COMMENTS =
      """
      comment AS (
        SELECT 'COMMENT' AS satellite, d.classoid AS classid, d.objoid AS objid, d.objsubid,
               d.description AS definition, '' AS parts
          FROM pg_description d
          LEFT JOIN pg_class c ON d.classoid = 'pg_class'::regclass AND c.oid = d.objoid
         WHERE c.oid IS NULL OR c.relkind NOT IN ('r', 'p', 'f'))
      """;

  private static final String OWNERS =
      """
      owned AS (
        SELECT 'pg_class'::regclass::oid AS classid, oid AS objid, relowner AS owner,
               CASE relkind WHEN 'S' THEN 's' ELSE 'r' END::"char" AS type, relacl AS acl
          FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
        UNION ALL
        SELECT 'pg_proc'::regclass, oid, proowner, 'f', proacl FROM pg_proc
        UNION ALL
        SELECT 'pg_type'::regclass, t.oid, t.typowner, 'T', t.typacl
          FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid
         WHERE t.typtype IN ('e', 'd', 'r') OR c.relkind = 'c'
        UNION ALL
        SELECT 'pg_namespace'::regclass, oid, nspowner, 'n', nspacl FROM pg_namespace
        UNION ALL
        SELECT 'pg_foreign_data_wrapper'::regclass, oid, fdwowner, 'F', fdwacl
          FROM pg_foreign_data_wrapper
        UNION ALL
        SELECT 'pg_foreign_server'::regclass, oid, srvowner, 'S', srvacl FROM pg_foreign_server
        UNION ALL
        SELECT 'pg_language'::regclass, oid, lanowner, 'l', lanacl FROM pg_language
        UNION ALL
        SELECT 'pg_collation'::regclass, oid, collowner, NULL, NULL FROM pg_collation
        UNION ALL
        SELECT 'pg_event_trigger'::regclass, oid, evtowner, NULL, NULL FROM pg_event_trigger
        UNION ALL
        SELECT 'pg_publication'::regclass, oid, pubowner, NULL, NULL FROM pg_publication
        UNION ALL
        SELECT 'pg_statistic_ext'::regclass, oid, stxowner, NULL, NULL FROM pg_statistic_ext),
      owner AS (
        SELECT 'OWNER' AS satellite, o.classid, o.objid, 0 AS objsubid,
               pg_get_userbyid(o.owner)::text AS definition, '' AS parts
          FROM owned o
         WHERE CASE WHEN o.classid = 'pg_namespace'::regclass
                         AND o.objid = to_regnamespace('public')
                    THEN o.owner <> 10 AND pg_get_userbyid(o.owner) <> 'pg_database_owner'
                    ELSE pg_get_userbyid(o.owner) <> current_user END
           AND (o.classid <> 'pg_language'::regclass OR o.objid >= 16384)
           AND NOT EXISTS (SELECT FROM pg_depend d
                            WHERE d.classid = 'pg_class'::regclass AND d.objid = o.objid
                              AND o.classid = d.classid AND d.objsubid = 0
                              AND d.deptype IN ('a', 'i') AND o.type = 's'
                              AND d.refclassid = 'pg_class'::regclass))
      """;

  /** Each as it differs from what a new object has; NOT for what a new one has and this has not. */
  private static final String PRIVILEGES =
      """
      acl AS (
        SELECT o.classid, o.objid, 0 AS objsubid, o.owner, o.acl,
               coalesce((SELECT i.initprivs FROM pg_init_privs i
                          WHERE i.classoid = o.classid AND i.objoid = o.objid AND i.objsubid = 0),
                        acldefault(o.type, o.owner)) AS usual
          FROM owned o WHERE o.acl IS NOT NULL
        UNION ALL
        SELECT 'pg_class'::regclass, a.attrelid, a.attnum, c.relowner, a.attacl,
               acldefault('c', c.relowner)
          FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
         WHERE a.attacl IS NOT NULL AND a.attnum > 0 AND NOT a.attisdropped),
      privilege AS (
        SELECT 'PRIVILEGES' AS satellite, a.classid, a.objid, a.objsubid, '' AS definition,
               string_agg(
                 CASE WHEN p.grantee = 0 THEN 'PUBLIC'
                      WHEN p.grantee = a.owner AND pg_get_userbyid(a.owner) = current_user
                      THEN 'CURRENT_USER'
                      ELSE quote_ident(pg_get_userbyid(p.grantee)) END
                 || chr(31)
                 || CASE WHEN p.grantable IS NULL THEN 'NOT ' ELSE '' END
                 || p.privilege
                 || CASE WHEN p.grantable THEN ' WITH GRANT OPTION' ELSE '' END,
                 chr(30) ORDER BY p.grantee = 0 DESC, pg_get_userbyid(p.grantee),
                                  p.privilege) AS parts
          FROM acl a
         CROSS JOIN LATERAL (
           SELECT coalesce(x.grantee, u.grantee) AS grantee,
                  coalesce(x.privilege_type, u.privilege_type) AS privilege, x.grantable
             FROM (SELECT e.grantee, e.privilege_type, bool_or(e.is_grantable) AS grantable
                     FROM aclexplode(a.acl) e GROUP BY 1, 2) x
             FULL JOIN (SELECT e.grantee, e.privilege_type, bool_or(e.is_grantable) AS grantable
                          FROM aclexplode(a.usual) e GROUP BY 1, 2) u
               ON x.grantee = u.grantee AND x.privilege_type = u.privilege_type
            WHERE x.grantable IS DISTINCT FROM u.grantable) p
         GROUP BY a.classid, a.objid, a.objsubid)
      """;

  private static final String OWNERSHIPS =
      """
      ownership AS (
        SELECT 'OWNED_BY' AS satellite, d.classid, d.objid, 0 AS objsubid,
               '' AS definition,
               concat_ws(chr(30), n.nspname, t.relname, a.attname) AS parts
          FROM pg_depend d
          JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S'
          JOIN pg_class t ON t.oid = d.refobjid
          JOIN pg_namespace n ON n.oid = t.relnamespace
          JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
         WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
           AND d.deptype = 'a' AND d.refobjsubid > 0)
      """;

  private static final String WORD =
      """
      CASE WHEN z.oid IS NOT NULL THEN 'SEQUENCE'
           WHEN s.objsubid > 0 THEN 'COLUMN ' || t.attname
           WHEN i.oid IS NOT NULL THEN 'INDEX ' || i.relname
           WHEN k.contypid <> 0 THEN 'DOMAIN CONSTRAINT ' || k.conname
           WHEN k.oid IS NOT NULL THEN 'CONSTRAINT ' || k.conname
           WHEN p.oid IS NOT NULL
           THEN CASE p.prokind WHEN 'p' THEN 'PROCEDURE (' WHEN 'a' THEN 'ROUTINE ('
                               ELSE 'FUNCTION (' END || oidvectortypes(p.proargtypes) || ')'
           WHEN a.kind = 'NAMESPACE' THEN 'SCHEMA'
           WHEN a.kind = 'TRIGGER' THEN 'TRIGGER ' || a.part
           WHEN a.kind <> 'OBJECT' THEN a.kind
           WHEN a.part IN ('ENUM ', 'COMPOSITE ', 'RANGE ') THEN 'TYPE'
           ELSE rtrim(replace(split_part(a.part, ' ', 1), '_', ' ')
                      || substr(a.part, strpos(a.part, ' '))) END
      """;

  private static final String QUERY =
      PostgresqlDependencies.NAMES
          + ","
          + String.join(", ", COMMENTS, OWNERS, PRIVILEGES, OWNERSHIPS)
          + """
            , satellite AS (
              SELECT * FROM comment UNION ALL SELECT * FROM owner UNION ALL SELECT * FROM privilege
              UNION ALL SELECT * FROM ownership)
            SELECT s.satellite, a.nspname, coalesce(z.relname, a.name), @word, s.definition, s.parts, '',
                   a.kind, a.nspname, a.name, a.part
              FROM satellite s
              JOIN alone a ON a.classid = s.classid AND a.objid = s.objid AND a.objsubid = s.objsubid
              LEFT JOIN pg_attribute t ON s.classid = 'pg_class'::regclass AND t.attrelid = s.objid
                                      AND t.attnum = s.objsubid AND s.objsubid > 0
              LEFT JOIN pg_class i ON s.classid = 'pg_class'::regclass AND i.oid = s.objid
                                  AND i.relkind IN ('i', 'I')
              LEFT JOIN pg_class z ON s.classid = 'pg_class'::regclass AND z.oid = s.objid
                              AND z.relkind = 'S'
          LEFT JOIN pg_constraint k ON s.classid = 'pg_constraint'::regclass AND k.oid = s.objid
              LEFT JOIN pg_proc p ON s.classid = 'pg_proc'::regclass AND p.oid = s.objid
             CROSS JOIN LATERAL (
                    SELECT CASE a.kind WHEN 'NAMESPACE' THEN a.name ELSE a.nspname END) h(name)
             WHERE h.name NOT IN ('information_schema', 'dbmig') AND h.name NOT LIKE 'pg\\_%'
               AND NOT (a.kind = 'NAMESPACE' AND a.name = 'public'
                        AND s.definition = 'standard public schema')
               AND (a.part <> 'EXTENSION ' OR a.name <> 'plpgsql')
               AND (a.part <> 'LANGUAGE ' OR s.objid >= 16384 OR s.satellite = 'PRIVILEGES')
             ORDER BY 1, 2, 3, 4
          """
              .replace("@word", WORD);

  static List<PostgresqlSatellites> read(Session session) {
    return session.query(QUERY, PostgresqlSatellites::of);
  }

  private static PostgresqlSatellites of(Row row) {
    StoredObject object = PostgresqlObjectRows.object(row);
    return new PostgresqlSatellites(object, PostgresqlDependencies.ref(row, 8));
  }

  /** True for what belongs to a table, or to a part of one. */
  boolean ofTable() {
    return target.kind() != Ref.Kind.OBJECT && target.kind() != Ref.Kind.NAMESPACE;
  }

  /** What must be there before it, by the satellite. */
  static Map<Ref, Set<Ref>> uses(List<PostgresqlSatellites> satellites) {
    Map<Ref, Set<Ref>> uses = new HashMap<>();
    for (PostgresqlSatellites one : satellites) {
      Set<Ref> used = uses.computeIfAbsent(Ref.object(one.object.id()), any -> new HashSet<>());
      used.add(one.target);
      if (one.object.kind() == StoredObject.Kind.OWNED_BY) {
        List<StoredObject.Part> owner = one.object.parts();
        ObjectName table = new ObjectName(owner.get(0).name(), owner.get(1).name());
        used.add(Ref.column(table, owner.get(2).name()));
      } else if (one.object.kind() == StoredObject.Kind.PRIVILEGES) {
        used.add(Ref.object(new StoredObject.Id(OWNER, one.object.name(), one.object.signature())));
      }
    }
    return uses;
  }
}
