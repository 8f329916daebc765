package io.github.dbmig.database.dialect.postgresql.catalog;

import io.github.dbmig.database.dialect.postgresql.catalog.relation.RelationQueries;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.diff.Unseen;
import io.github.dbmig.model.schema.StoredObject;
import java.util.ArrayList;
import java.util.List;

/** The objects that are no tables, and what no record holds. */
final class PostgresqlCatalog {
  final List<StoredObject> objects = new ArrayList<>();
  final List<Unseen> unseen = new ArrayList<>();

  private PostgresqlCatalog() {}

  static PostgresqlCatalog read(Session session) {
    PostgresqlCatalog catalog = new PostgresqlCatalog();
    catalog.objects.addAll(
        session.query(
            RelationQueries.VIEWS
                + " UNION ALL "
                + RelationQueries.HANGING
                + " ORDER BY 1, 2, 3, 4",
            PostgresqlObjectRows::object));
    catalog.objects.addAll(
        session.query(
            PostgresqlObjectQueries.all(!session.server().atLeast(15, 0, 0)),
            PostgresqlObjectRows::object));
    catalog.unseen.addAll(PostgresqlUnseen.read(session));
    return catalog;
  }
}
