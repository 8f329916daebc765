package io.github.dbmig.database.dialect.postgresql.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.schema.Dependencies;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Ref;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.util.List;

/** What the server says that needs what, in the model's names. */
class PostgresqlDependenciesTest {
  private static final ObjectName ORDERS = name("orders");

  private static ObjectName name(String name) {
    return new ObjectName("public", name);
  }

  private static Ref object(StoredObject.Kind kind, String name, String signature) {
    return Ref.object(new StoredObject.Id(kind, name(name), signature));
  }

  @EachEngine({Engine.POSTGRESQL14, Engine.POSTGRESQL18})
  void theCatalogNamesWhatStandsInTheWay(TestDatabase database) {
    try (Session session = JdbcSession.open(database.url())) {
      List.of(
              "CREATE TYPE mood AS ENUM ('ok')",
              "CREATE FUNCTION fee(n numeric) RETURNS numeric IMMUTABLE LANGUAGE sql"
                  + " AS 'SELECT n'",
              "CREATE SEQUENCE counter",
              "CREATE TABLE people (id int PRIMARY KEY)",
              "CREATE TABLE orders (id int PRIMARY KEY, person int REFERENCES people, state mood,"
                  + " states mood[], no int DEFAULT nextval('counter'), total numeric"
                  + " CHECK (fee(total) > 0), all_in numeric GENERATED ALWAYS AS (fee(total))"
                  + " STORED)",
              "CREATE INDEX by_fee ON orders (fee(total))",
              "CREATE VIEW totals AS SELECT total FROM orders",
              "CREATE VIEW top AS SELECT * FROM totals",
              "CREATE MATERIALIZED VIEW kept AS SELECT total FROM orders",
              "CREATE INDEX kept_total ON kept (total)",
              "CREATE POLICY own_rows ON orders USING (total > 0)")
          .forEach(session::execute);
      Dependencies found = PostgresqlDependencies.read(session);
      assertThat(found.users(Ref.column(ORDERS, "total")))
          .containsExactlyInAnyOrder(
              Ref.column(ORDERS, "all_in"),
              Ref.constraint(ORDERS, "orders_total_check"),
              Ref.index(ORDERS, "by_fee"),
              object(StoredObject.Kind.VIEW, "totals", ""),
              object(StoredObject.Kind.MATERIALIZED_VIEW, "kept", ""),
              object(StoredObject.Kind.POLICY, "orders", "own_rows"));
      assertThat(found.users(object(StoredObject.Kind.VIEW, "totals", "")))
          .containsExactly(object(StoredObject.Kind.VIEW, "top", ""));
      assertThat(found.users(object(StoredObject.Kind.MATERIALIZED_VIEW, "kept", "")))
          .containsExactly(object(StoredObject.Kind.INDEX, "kept", "kept_total"));
      assertThat(found.users(object(StoredObject.Kind.ENUM, "mood", "")))
          .containsExactlyInAnyOrder(Ref.column(ORDERS, "state"), Ref.column(ORDERS, "states"));
      assertThat(found.users(object(StoredObject.Kind.SEQUENCE, "counter", "")))
          .containsExactly(Ref.defaultOf(ORDERS, "no"));
      assertThat(found.users(object(StoredObject.Kind.ROUTINE, "fee", "(numeric)")))
          .containsExactlyInAnyOrder(
              Ref.column(ORDERS, "all_in"),
              Ref.constraint(ORDERS, "orders_total_check"),
              Ref.index(ORDERS, "by_fee"));
      assertThat(found.uses(Ref.constraint(ORDERS, "orders_person_fkey")))
          .contains(Ref.constraint(name("people"), "people_pkey"));
    }
  }
}
