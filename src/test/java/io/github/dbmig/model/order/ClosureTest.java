package io.github.dbmig.model.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.change.Evolution;
import io.github.dbmig.model.diff.Identities;
import io.github.dbmig.model.diff.RenameEvidence;
import io.github.dbmig.model.diff.SchemaDiff;
import io.github.dbmig.model.diff.Snapshot;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Ref;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.SchemaGraph;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.Table;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What stands in the way of a change goes before it and comes again after it. */
class ClosureTest {
  private static final ObjectName ORDERS = new ObjectName("public", "orders");

  /** An engine that cannot change a type under a view. */
  private static final DiffRules STRICT =
      new DiffRules() {
        @Override
        public Set<Ref> disturbed(SchemaGraph from, Change change) {
          return change instanceof Change.AlterColumnType type
              ? Set.of(Ref.column(type.subject(), type.column()))
              : Set.copyOf(Touched.by(change).dropped());
        }
      };

  private static StoredObject view(String name, String definition) {
    return new StoredObject(StoredObject.Kind.VIEW, new ObjectName("public", name), "", definition);
  }

  private static StoredObject comment(String on, String text) {
    return new StoredObject(StoredObject.Kind.COMMENT, new ObjectName("public", on), "", text);
  }

  private static Schema schema(String type, StoredObject... objects) {
    Table orders = Table.of(ORDERS, List.of(Column.of("total", type), Column.of("note", "text")));
    return Schema.of(List.of("public"), List.of(orders), List.of(objects));
  }

  private static List<String> planned(Schema from, Schema to) {
    List<Change> changes =
        SchemaDiff.planned(
            new Snapshot(from, Identities.NONE, List.of()),
            new Snapshot(to, Identities.NONE, List.of()),
            RenameEvidence.NONE,
            STRICT);
    assertThat(Evolution.apply(from, changes)).isEqualTo(to);
    return changes.stream().map(Change::text).toList();
  }

  @Test
  void aViewOnViewsIsMadeAgainAroundATypeThatChanges() {
    StoredObject[] views = {
      view("totals", "SELECT total FROM orders"),
      view("top", "SELECT * FROM totals"),
      view("notes", "SELECT note FROM orders"),
      comment("top", "the best")
    };
    assertThat(planned(schema("integer", views), schema("bigint", views)))
        .containsExactly(
            "drop comment public.top",
            "drop view public.top",
            "drop view public.totals",
            "change type of column public.orders.total from integer to bigint",
            "add view public.totals",
            "add view public.top",
            "add comment public.top");
  }

  @Test
  void whatChangesAnywayIsNotMadeTwice() {
    assertThat(
            planned(
                schema("integer", view("totals", "SELECT total FROM orders")),
                schema("bigint", view("totals", "SELECT total, 1 FROM orders"))))
        .containsExactly(
            "drop view public.totals",
            "change type of column public.orders.total from integer to bigint",
            "add view public.totals");
  }
}
