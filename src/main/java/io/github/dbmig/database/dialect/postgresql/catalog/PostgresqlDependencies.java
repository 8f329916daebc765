package io.github.dbmig.database.dialect.postgresql.catalog;

import io.github.dbmig.database.session.Row;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.schema.Dependencies;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Ref;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What needs what by {@code pg_depend}, in one query. Parts of a thing count as the thing: a view's
 * rule as the view, a key's index as the key, a row type as its table, an array as its elements, a
 * member of an extension, and a column or a row type of one, as the extension. That a sequence is
 * owned by a column is left out: it is said after both are there; the sequence of an identity is
 * its column. Source: postgresql.org/docs/16/catalog-pg-depend.html.
 */
final class PostgresqlDependencies {
  /**
   * The names of all that can hold or need something; {@code alone} without extensions' members.
   */
  static final String NAMES =
      """
      WITH direct AS (
        SELECT d.classid, d.objid, d.refobjid AS extension
          FROM pg_depend d
         WHERE d.deptype = 'e' AND d.refclassid = 'pg_extension'::regclass),
      member AS (
        SELECT classid, objid, 0 AS objsubid, extension FROM direct
        UNION ALL
        SELECT m.classid, m.objid, a.attnum, m.extension
          FROM direct m JOIN pg_attribute a ON a.attrelid = m.objid AND a.attnum > 0
         WHERE m.classid = 'pg_class'::regclass
        UNION ALL
        SELECT 'pg_type'::regclass, t.oid, 0, m.extension
          FROM direct m JOIN pg_type t ON t.typrelid = m.objid
         WHERE m.classid = 'pg_class'::regclass
        UNION ALL
        SELECT m.classid, t.typarray, 0, m.extension
          FROM direct m JOIN pg_type t ON t.oid = m.objid AND t.typarray <> 0
         WHERE m.classid = 'pg_type'::regclass),
      relation AS (
        SELECT c.oid, n.nspname, c.relname, c.relkind,
               CASE WHEN c.relkind IN ('r', 'p', 'f') THEN 'TABLE' ELSE 'OBJECT' END AS kind,
               CASE c.relkind WHEN 'v' THEN 'VIEW ' WHEN 'm' THEN 'MATERIALIZED_VIEW '
                              WHEN 'S' THEN 'SEQUENCE ' WHEN 'c' THEN 'COMPOSITE '
                              ELSE '' END AS part
          FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S', 'c')
           AND NOT EXISTS (SELECT FROM direct m
                            WHERE m.classid = 'pg_class'::regclass AND m.objid = c.oid)
           AND NOT (c.relkind = 'S' AND EXISTS (
                 SELECT FROM pg_depend i WHERE i.classid = 'pg_class'::regclass
                    AND i.objid = c.oid AND i.deptype = 'i'))),
      type AS (
        SELECT t.oid, t.typname, n.nspname, t.typtype, t.typrelid
          FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace),
      own_type AS (
        SELECT t.oid, 'OBJECT' AS kind, t.nspname, t.typname,
               CASE t.typtype WHEN 'e' THEN 'ENUM ' WHEN 'd' THEN 'DOMAIN ' ELSE 'RANGE ' END
                 AS part
          FROM type t WHERE t.typtype IN ('e', 'd', 'r')
        UNION ALL
        SELECT t.oid, r.kind, r.nspname, r.relname, r.part
          FROM type t JOIN relation r ON r.oid = t.typrelid
        UNION ALL
        SELECT g.rngmultitypid, 'OBJECT', t.nspname, t.typname, 'RANGE '
          FROM pg_range g JOIN type t ON t.oid = g.rngtypid),
      own AS (
        SELECT 'pg_class'::regclass AS classid, oid AS objid, 0 AS objsubid,
               kind, nspname, relname AS name, part
          FROM relation
        UNION ALL
        SELECT 'pg_class'::regclass, a.attrelid, a.attnum,
               CASE r.kind WHEN 'TABLE' THEN 'COLUMN' ELSE r.kind END, r.nspname, r.relname,
               CASE r.kind WHEN 'TABLE' THEN a.attname ELSE r.part END
          FROM pg_attribute a JOIN relation r ON r.oid = a.attrelid
         WHERE a.attnum > 0 AND NOT a.attisdropped
        UNION ALL
        SELECT 'pg_class'::regclass, d.objid, 0, 'COLUMN', r.nspname, r.relname, a.attname
          FROM pg_depend d
          JOIN relation r ON r.oid = d.refobjid
          JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
         WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
           AND d.deptype = 'i' AND a.attidentity <> ''
        UNION ALL
        SELECT 'pg_class'::regclass, x.indexrelid, 0,
               CASE WHEN r.kind <> 'TABLE' OR k.contype = 'x' THEN 'OBJECT'
                    WHEN k.oid IS NULL THEN 'INDEX' ELSE 'CONSTRAINT' END,
               r.nspname, r.relname,
               CASE WHEN r.kind <> 'TABLE' THEN 'INDEX ' WHEN k.contype = 'x' THEN 'EXCLUSION '
                    ELSE '' END || coalesce(k.conname, i.relname)
          FROM pg_index x
          JOIN pg_class i ON i.oid = x.indexrelid
          JOIN relation r ON r.oid = x.indrelid
          LEFT JOIN pg_constraint k
            ON k.conindid = x.indexrelid AND k.contype IN ('p', 'u', 'x')
        UNION ALL
        SELECT 'pg_constraint'::regclass, k.oid, 0,
               CASE WHEN k.contype = 'x' OR r.kind <> 'TABLE' THEN 'OBJECT' ELSE 'CONSTRAINT' END,
               r.nspname, r.relname,
               CASE WHEN k.contype = 'x' THEN 'EXCLUSION ' ELSE '' END || k.conname
          FROM pg_constraint k JOIN relation r ON r.oid = k.conrelid
        UNION ALL
        SELECT 'pg_constraint'::regclass, k.oid, 0, 'OBJECT', t.nspname, t.typname, 'DOMAIN '
          FROM pg_constraint k JOIN type t ON t.oid = k.contypid
        UNION ALL
        SELECT 'pg_attrdef'::regclass, d.oid, 0,
               CASE WHEN r.kind <> 'TABLE' THEN r.kind WHEN a.attgenerated = '' THEN 'DEFAULT'
                    ELSE 'COLUMN' END,
               r.nspname, r.relname, CASE WHEN r.kind <> 'TABLE' THEN r.part ELSE a.attname END
          FROM pg_attrdef d
          JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
          JOIN relation r ON r.oid = d.adrelid
        UNION ALL
        SELECT 'pg_rewrite'::regclass, w.oid, 0,
               CASE WHEN w.rulename = '_RETURN' THEN r.kind ELSE 'OBJECT' END,
               r.nspname, r.relname,
               CASE WHEN w.rulename = '_RETURN' THEN r.part ELSE 'RULE ' || w.rulename END
          FROM pg_rewrite w JOIN relation r ON r.oid = w.ev_class
        UNION ALL
        SELECT 'pg_trigger'::regclass, g.oid, 0,
               CASE r.kind WHEN 'TABLE' THEN 'TRIGGER' ELSE 'OBJECT' END, r.nspname, r.relname,
               CASE r.kind WHEN 'TABLE' THEN '' ELSE 'TRIGGER ' END || g.tgname
          FROM pg_trigger g JOIN relation r ON r.oid = g.tgrelid
         WHERE NOT g.tgisinternal
        UNION ALL
        SELECT 'pg_policy'::regclass, p.oid, 0, 'OBJECT', r.nspname, r.relname,
               'POLICY ' || p.polname
          FROM pg_policy p JOIN relation r ON r.oid = p.polrelid
        UNION ALL
        SELECT 'pg_proc'::regclass, p.oid, 0, 'OBJECT', n.nspname, p.proname,
               CASE p.prokind WHEN 'a' THEN 'AGGREGATE (' ELSE 'ROUTINE (' END
               || oidvectortypes(p.proargtypes) || ')'
          FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
         WHERE p.oid >= 16384
           AND NOT EXISTS (SELECT FROM pg_depend i WHERE i.classid = 'pg_proc'::regclass
                              AND i.objid = p.oid AND i.deptype = 'i')
        UNION ALL
        SELECT 'pg_type'::regclass, oid, 0, kind, nspname, typname, part FROM own_type
        UNION ALL
        SELECT 'pg_type'::regclass, a.typarray, 0, t.kind, t.nspname, t.typname, t.part
          FROM own_type t JOIN pg_type a ON a.oid = t.oid AND a.typarray <> 0
        UNION ALL
        SELECT 'pg_namespace'::regclass, oid, 0, 'NAMESPACE', '', nspname, '' FROM pg_namespace
        UNION ALL
        SELECT 'pg_statistic_ext'::regclass, s.oid, 0, 'OBJECT', n.nspname, s.stxname,
               'STATISTICS '
          FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace
        UNION ALL
        SELECT 'pg_collation'::regclass, c.oid, 0, 'OBJECT', n.nspname, c.collname, 'COLLATION '
          FROM pg_collation c JOIN pg_namespace n ON n.oid = c.collnamespace
         WHERE c.oid >= 16384
        UNION ALL
        SELECT 'pg_publication'::regclass, oid, 0, 'OBJECT', '', pubname, 'PUBLICATION '
          FROM pg_publication
        UNION ALL
        SELECT 'pg_publication_rel'::regclass, x.oid, 0, 'OBJECT', '', p.pubname, 'PUBLICATION '
          FROM pg_publication_rel x JOIN pg_publication p ON p.oid = x.prpubid
        UNION ALL
        SELECT 'pg_event_trigger'::regclass, oid, 0, 'OBJECT', '', evtname, 'EVENT_TRIGGER '
          FROM pg_event_trigger
        UNION ALL
        SELECT 'pg_foreign_data_wrapper'::regclass, oid, 0, 'OBJECT', '', fdwname,
               'FOREIGN_DATA_WRAPPER '
          FROM pg_foreign_data_wrapper
        UNION ALL
        SELECT 'pg_foreign_server'::regclass, oid, 0, 'OBJECT', '', srvname, 'SERVER '
          FROM pg_foreign_server
        UNION ALL
        SELECT 'pg_user_mapping'::regclass, u.umid, 0, 'OBJECT', '', u.srvname,
               'USER_MAPPING ' || CASE u.umuser WHEN 0 THEN 'PUBLIC' ELSE quote_ident(u.usename) END
          FROM pg_user_mappings u
        UNION ALL
        SELECT 'pg_cast'::regclass, c.oid, 0, 'OBJECT', '',
               format('%s AS %s', format_type(c.castsource, NULL),
                      format_type(c.casttarget, NULL)), 'CAST '
          FROM pg_cast c
         WHERE c.oid >= 16384
           AND NOT EXISTS (SELECT FROM pg_depend i WHERE i.classid = 'pg_cast'::regclass
                              AND i.objid = c.oid AND i.deptype = 'i')
        UNION ALL
        SELECT 'pg_operator'::regclass, o.oid, 0, 'OBJECT', n.nspname, o.oprname,
               format('OPERATOR (%s, %s)', CASE o.oprleft WHEN 0 THEN 'NONE'
                                           ELSE format_type(o.oprleft, NULL) END,
                      CASE o.oprright WHEN 0 THEN 'NONE'
                      ELSE format_type(o.oprright, NULL) END)
          FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace
         WHERE o.oid >= 16384
        UNION ALL
        SELECT 'pg_ts_dict'::regclass, d.oid, 0, 'OBJECT', n.nspname, d.dictname,
               'TEXT_SEARCH DICTIONARY'
          FROM pg_ts_dict d JOIN pg_namespace n ON n.oid = d.dictnamespace
         WHERE d.oid >= 16384
        UNION ALL
        SELECT 'pg_ts_config'::regclass, c.oid, 0, 'OBJECT', n.nspname, c.cfgname,
               'TEXT_SEARCH CONFIGURATION'
          FROM pg_ts_config c JOIN pg_namespace n ON n.oid = c.cfgnamespace
         WHERE c.oid >= 16384
        UNION ALL
        SELECT 'pg_language'::regclass, oid, 0, 'OBJECT', '', lanname, 'LANGUAGE '
          FROM pg_language),
      alone AS (
        SELECT o.classid::oid, o.objid, o.objsubid, o.kind, o.nspname, o.name, o.part
          FROM own o
         WHERE NOT EXISTS (SELECT FROM member m
                            WHERE m.classid = o.classid AND m.objid = o.objid)
        UNION ALL
        SELECT 'pg_extension'::regclass, x.oid, 0, 'OBJECT', '', x.extname, 'EXTENSION '
          FROM pg_extension x),
      named AS (
        SELECT * FROM alone
        UNION ALL
        SELECT m.classid, m.objid, m.objsubid, 'OBJECT', '', x.extname, 'EXTENSION '
          FROM member m JOIN pg_extension x ON x.oid = m.extension)
      """;

  private static final String QUERY =
      NAMES
          + """
          SELECT u.kind, u.nspname, u.name, u.part, p.kind, p.nspname, p.name, p.part
            FROM pg_depend d
            JOIN named u ON u.classid = d.classid AND u.objid = d.objid AND u.objsubid = d.objsubid
            JOIN named p ON p.classid = d.refclassid AND p.objid = d.refobjid
                        AND p.objsubid = d.refobjsubid
           WHERE d.deptype <> 'e'
             AND NOT (d.deptype = 'a' AND u.part = 'SEQUENCE ' AND p.kind = 'COLUMN')
             AND (u.kind, u.nspname, u.name, u.part) <> (p.kind, p.nspname, p.name, p.part)
          """;

  private PostgresqlDependencies() {}

  static Dependencies read(Session session) {
    return read(session, Map.of());
  }

  /**
   * @param more what the catalog holds elsewhere: by what hangs on something, what it hangs on
   */
  static Dependencies read(Session session, Map<Ref, Set<Ref>> more) {
    Map<Ref, Set<Ref>> uses = new HashMap<>();
    more.forEach((user, used) -> uses.put(user, new LinkedHashSet<>(used)));
    session.query(
        QUERY,
        row -> uses.computeIfAbsent(ref(row, 1), any -> new LinkedHashSet<>()).add(ref(row, 5)));
    return Dependencies.of(uses);
  }

  static Ref ref(Row row, int first) {
    return new Ref(
        Ref.Kind.valueOf(row.text(first)),
        new ObjectName(row.text(first + 1), row.text(first + 2)),
        row.text(first + 3));
  }
}
