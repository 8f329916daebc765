package io.github.dbmig.database.dialect.postgresql.catalog;

import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.diff.Extra;
import io.github.dbmig.model.schema.ObjectName;
import java.util.List;

/**
 * What hangs on sequences and views, with its statements, and what this version only counts. One
 * query. Sources: postgresql.org/docs/16/catalogs.html, functions-info.html.
 */
final class PostgresqlExtras {
  private static final String USERS =
      """
      n.nspname NOT IN ('information_schema', 'dbmig') AND n.nspname NOT LIKE 'pg\\_%'
      """;

  private static final String QUERY =
      """
      SELECT 'index', n.nspname, c.relname, i.relname, pg_get_indexdef(x.indexrelid),
             format('DROP INDEX %I.%I', n.nspname, i.relname), ''
        FROM pg_index x
        JOIN pg_class i ON i.oid = x.indexrelid
        JOIN pg_class c ON c.oid = x.indrelid AND c.relkind = 'm'
        JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE @users
      UNION ALL
      SELECT 'trigger', n.nspname, c.relname, t.tgname, pg_get_triggerdef(t.oid),
             format('DROP TRIGGER %I ON %I.%I', t.tgname, n.nspname, c.relname), ''
        FROM pg_trigger t
        JOIN pg_class c ON c.oid = t.tgrelid AND c.relkind = 'v'
        JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE NOT t.tgisinternal AND @users
      UNION ALL
      SELECT 'view option', n.nspname, c.relname, split_part(o.option, '=', 1),
             format('ALTER VIEW %I.%I SET (%s)', n.nspname, c.relname, o.option),
             format('ALTER VIEW %I.%I RESET (%s)', n.nspname, c.relname,
                    split_part(o.option, '=', 1)), ''
        FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        CROSS JOIN LATERAL unnest(c.reloptions) o(option)
       WHERE c.relkind = 'v' AND @users
      UNION ALL
      SELECT 'foreign table', n.nspname, c.relname, '', '', '', ''
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind = 'f' AND @users
      UNION ALL
      SELECT 'identity options', n.nspname, c.relname, '', '', '',
             format('%s %s %s %s %s %s', s.seqstart, s.seqincrement, s.seqmin, s.seqmax,
                    s.seqcache, s.seqcycle)
        FROM pg_sequence s
        JOIN pg_class c ON c.oid = s.seqrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid
                        AND d.deptype = 'i'
       WHERE (s.seqstart, s.seqincrement, s.seqmin, s.seqcache, s.seqcycle)
             IS DISTINCT FROM (1, 1, 1, 1, false) AND @users
      UNION ALL
      SELECT 'row security policy', n.nspname, c.relname, p.polname, '', '',
             concat_ws(' ', p.polcmd, p.polpermissive, p.polroles::regrole[]::text,
                       pg_get_expr(p.polqual, p.polrelid),
                       pg_get_expr(p.polwithcheck, p.polrelid))
        FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE @users
      UNION ALL
      SELECT 'rule', n.nspname, c.relname, r.rulename, '', '',
             pg_get_ruledef(r.oid)
        FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
        JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE r.rulename <> '_RETURN' AND @users
      UNION ALL
      SELECT 'exclusion constraint', n.nspname, c.relname, k.conname, '', '',
             pg_get_constraintdef(k.oid)
        FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE k.contype = 'x' AND @users
      ORDER BY 1, 2, 3, 4
      """
          .replace("@users", USERS);

  private PostgresqlExtras() {}

  static List<Extra> read(Session session) {
    return session.query(
        QUERY,
        row ->
            new Extra(
                row.text(1),
                new ObjectName(row.text(2), row.text(3)),
                row.text(4),
                row.text(5),
                row.text(6),
                row.text(7)));
  }
}
