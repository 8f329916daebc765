package io.github.dbmig.command.diff.view;

import io.github.dbmig.command.diff.view.Pairs.Pair;
import io.github.dbmig.command.result.schema.TableView;
import io.github.dbmig.command.result.schema.TableView.ColumnShape;
import io.github.dbmig.command.result.schema.TableView.ColumnView;
import io.github.dbmig.command.result.schema.TableView.PartView;
import io.github.dbmig.command.result.schema.TableView.ReferenceView;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One table on both sides. */
record TableSides(Pair<Table> table, Renamed renamed) {
  /**
   * @param touched something that is in no table record changes, as a policy
   */
  TableView view(boolean touched) {
    ObjectName name = name();
    String state = State.of(table.before(), table.after());
    return new TableView(
        name.schema(),
        name.name(),
        table.before().map(Table::name).filter(was -> !was.equals(name)).map(ObjectName::toString),
        touched && state.equals(State.SAME) ? State.CHANGED : state,
        columns(),
        parts(),
        references());
  }

  private ObjectName name() {
    return table.either().name();
  }

  private <T> List<Pair<T>> pairs(
      Function<Table, Collection<T>> some, Function<T, Object> old, Function<T, Object> now) {
    return Pairs.of(
        table.before().map(some).orElse(List.of()),
        table.after().map(some).orElse(List.of()),
        old,
        now);
  }

  private List<ColumnView> columns() {
    return pairs(
            of -> of.columns().values(),
            was -> renamed.part(name(), Parts.COLUMN, was.name()),
            Column::name)
        .stream()
        .map(TableSides::column)
        .toList();
  }

  private static ColumnView column(Pair<Column> column) {
    return new ColumnView(
        column.either().name(),
        State.of(column.before(), column.after()),
        column.before().map(TableSides::shape),
        column.after().map(TableSides::shape));
  }

  private static ColumnShape shape(Column column) {
    return new ColumnShape(
        column.name(),
        column.type(),
        !column.notNull(),
        Optional.of(column.defaultSql()).filter(sql -> !sql.isEmpty()),
        PartText.more(column));
  }

  private List<PartView> parts() {
    return pairs(
            Parts::of,
            was -> was.key(renamed.part(name(), was.type(), was.name())),
            part -> part.key(part.name()))
        .stream()
        .map(TableSides::part)
        .toList();
  }

  private static PartView part(Pair<Parts.Part> part) {
    return new PartView(
        part.either().type(),
        part.either().name(),
        State.of(part.before(), part.after()),
        part.before().map(Parts.Part::text),
        part.after().map(Parts.Part::text));
  }

  private List<ReferenceView> references() {
    return pairs(
            Table::foreignKeys,
            was -> key(was, renamed.part(name(), Parts.FOREIGN_KEY, was.name())),
            key -> key(key, key.name()))
        .stream()
        .map(TableSides::reference)
        .toList();
  }

  /** One that refers to another table is another one, whatever its name. */
  private List<Object> key(ForeignKey key, String name) {
    return List.of(name, renamed.table(key.target()), name.isEmpty() ? key.columns() : "");
  }

  private static ReferenceView reference(Pair<ForeignKey> pair) {
    ForeignKey key = pair.either();
    return new ReferenceView(
        key.name(),
        State.of(pair.before(), pair.after()),
        key.columns(),
        key.target().schema(),
        key.target().name(),
        key.targetColumns(),
        pair.before().map(PartText::of),
        pair.after().map(PartText::of));
  }
}
