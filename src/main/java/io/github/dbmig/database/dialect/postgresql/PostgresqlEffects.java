package io.github.dbmig.database.dialect.postgresql;

import io.github.dbmig.database.dialect.Effects;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.statement.DdlTarget;
import io.github.dbmig.model.statement.ObjectKind;
import io.github.dbmig.model.statement.QualifiedName;
import java.util.Optional;
import java.util.Set;

/** What a statement outside of a transaction may have changed. */
final class PostgresqlEffects implements Effects {
  /** Definition and validity: a broken CREATE INDEX CONCURRENTLY leaves the index INVALID. */
  private static final String INDEX =
      "SELECT pg_get_indexdef(i.indexrelid) || i.indisvalid || i.indisready FROM"
          + " pg_catalog.pg_index i WHERE i.indexrelid = to_regclass(?)";

  private static final String TABLE =
      "SELECT string_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod),"
          + " a.attnotnull, pg_get_expr(d.adbin, d.adrelid)), ',' ORDER BY a.attnum) ||"
          + " coalesce((SELECT string_agg(pg_get_constraintdef(c.oid) || c.convalidated, ',' ORDER"
          + " BY c.conname) FROM pg_catalog.pg_constraint c WHERE c.conrelid = to_regclass(?)), '')"
          + " || coalesce((SELECT string_agg(h.inhrelid::text || h.inhdetachpending, ',') FROM"
          + " pg_catalog.pg_inherits h WHERE h.inhparent = to_regclass(?)), '') FROM"
          + " pg_catalog.pg_attribute a LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid"
          + " AND d.adnum = a.attnum WHERE a.attrelid = to_regclass(?) AND a.attnum > 0 AND NOT"
          + " a.attisdropped";

  private static final String TYPE =
      "SELECT coalesce(string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder), 'none') FROM"
          + " pg_catalog.pg_type t LEFT JOIN pg_catalog.pg_enum e ON e.enumtypid = t.oid"
          + " WHERE t.oid = to_regtype(?) GROUP BY t.oid";

  @Override
  public Optional<String> describe(Session session, DdlTarget target) {
    if (target.verb() == DdlTarget.Verb.TRUNCATE || target.name().isEmpty()) {
      return Optional.empty();
    }
    String name = quoted(target.kind() == ObjectKind.INDEX ? indexOf(target) : target.name().get());
    return switch (target.kind()) {
      case INDEX -> ask(session, INDEX, name);
      case TABLE -> ask(session, TABLE, name, name, name);
      case TYPE -> ask(session, TYPE, name);
      default -> Optional.empty();
    };
  }

  private static Optional<String> ask(Session session, String query, Object... names) {
    Optional<Optional<String>> row =
        session.first(query, found -> Optional.ofNullable(found.text(1)), names);
    return Optional.of(row.flatMap(text -> text).orElse(""));
  }

  private static String quoted(QualifiedName name) {
    return name.schema().map(schema -> PostgresqlDialect.quoted(schema) + ".").orElse("")
        + PostgresqlDialect.quoted(name.name());
  }

  /** An INVALID index costs every write, and makes IF NOT EXISTS pass over it. */
  @Override
  public void clearLeftover(Session session, DdlTarget target) {
    if (target.kind() != ObjectKind.INDEX
        || target.verb() != DdlTarget.Verb.CREATE
        || target.name().isEmpty()) {
      return;
    }
    String name = quoted(indexOf(target));
    boolean invalid =
        session
            .first(
                "SELECT 1 FROM pg_catalog.pg_index WHERE indexrelid = to_regclass(?) AND NOT"
                    + " indisvalid",
                row -> 1,
                name)
            .isPresent();
    if (invalid) {
      session.execute("DROP INDEX CONCURRENTLY IF EXISTS " + name);
    }
  }

  /** A new index lies in its table's schema and is written without one of its own. */
  private static QualifiedName indexOf(DdlTarget target) {
    QualifiedName written = target.name().orElseThrow();
    return written.schema().isPresent()
        ? written
        : new QualifiedName(target.onTable().flatMap(QualifiedName::schema), written.name());
  }

  /**
   * A function that is not volatile is refused every write. Source: PostgreSQL, "xfunc-volatility".
   */
  @Override
  public Set<String> ownFunctions(Session session) {
    return Set.copyOf(
        session.query(
            "SELECT DISTINCT lower(p.proname) FROM pg_catalog.pg_proc p JOIN"
                + " pg_catalog.pg_namespace n ON n.oid = p.pronamespace WHERE p.provolatile = 'v'"
                + " AND n.nspname NOT IN ('pg_catalog', 'information_schema')",
            row -> row.text(1)));
  }

  @Override
  public boolean transactionalDdl() {
    return true;
  }
}
