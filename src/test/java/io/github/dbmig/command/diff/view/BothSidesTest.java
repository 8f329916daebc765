package io.github.dbmig.command.diff.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.command.result.schema.ObjectView;
import io.github.dbmig.command.result.schema.SideBySide;
import io.github.dbmig.command.result.schema.TableView;
import io.github.dbmig.command.result.schema.TableView.ColumnView;
import io.github.dbmig.command.result.schema.TableView.PartView;
import io.github.dbmig.command.result.schema.TableView.ReferenceView;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BothSidesTest {
  private static final ObjectName USERS = new ObjectName("app", "users");
  private static final ObjectName NOTES = new ObjectName("app", "notes");

  private static Table users(Column... more) {
    return Table.of(
        USERS,
        Stream.concat(Stream.of(Column.of("id", "integer").required(true)), Stream.of(more))
            .toList());
  }

  private static Table notes(Column... more) {
    Table notes = users(more).named(NOTES);
    return notes.withForeignKeys(List.of(toUsers("notes_user")));
  }

  private static ForeignKey toUsers(String name) {
    return new ForeignKey(name, List.of("id"), USERS, List.of("id"), Map.of(), true);
  }

  private static Schema schema(Object... things) {
    List<Table> tables = new ArrayList<>();
    List<StoredObject> objects = new ArrayList<>();
    for (Object thing : things) {
      if (thing instanceof Table table) {
        tables.add(table);
      } else {
        objects.add((StoredObject) thing);
      }
    }
    return Schema.of(List.of("app"), tables, objects);
  }

  private static TableView only(SideBySide sides) {
    assertThat(sides.tables()).hasSize(1);
    return sides.tables().get(0);
  }

  @Test
  void aColumnStandsBesideWhatItWas() {
    Column now = Column.of("nick", "text").required(true).defaulting("'none'");
    TableView table =
        only(
            BothSides.of(
                schema(users(Column.of("nick", "varchar(20)"))),
                schema(users(now)),
                List.of(new Change.SetNotNull(USERS, "nick"))));
    assertThat(table.state()).isEqualTo("changed");
    assertThat(table.columns()).extracting(ColumnView::state).containsExactly("same", "changed");
    ColumnView nick = table.columns().get(1);
    assertThat(nick.before().orElseThrow())
        .isEqualTo(shape("nick", "varchar(20)", true, Optional.empty()));
    assertThat(nick.after().orElseThrow())
        .isEqualTo(shape("nick", "text", false, Optional.of("'none'")));
  }

  private static TableView.ColumnShape shape(
      String name, String type, boolean nullable, Optional<String> defaultSql) {
    return new TableView.ColumnShape(name, type, nullable, defaultSql, List.of());
  }

  @Test
  void aFormerColumnStandsWhereItWas() {
    Column gone = Column.of("b", "text");
    TableView table =
        only(
            BothSides.of(
                schema(users(Column.of("a", "text"), gone, Column.of("c", "text"))),
                schema(users(Column.of("a", "text"), Column.of("c", "text"), column("d"))),
                List.of(new Change.DropColumn(USERS, gone))));
    assertThat(table.columns())
        .extracting(one -> one.state() + " " + one.name())
        .containsExactly("same id", "same a", "removed b", "same c", "added d");
  }

  private static Column column(String name) {
    return Column.of(name, "text");
  }

  @Test
  void whatIsRenamedIsOneAndTheSame() {
    ObjectName people = new ObjectName("app", "people");
    SideBySide sides =
        BothSides.of(
            schema(users(column("nick"))),
            schema(users(column("alias")).named(people)),
            List.of(
                new Change.RenameTable(USERS, people),
                new Change.RenameColumn(people, "nick", "alias", List.of())));
    TableView table = only(sides);
    assertThat(table.name()).isEqualTo("people");
    assertThat(table.formerName()).contains("app.users");
    assertThat(table.columns())
        .extracting(one -> one.state() + " " + one.name())
        .containsExactly("same id", "changed alias");
  }

  @Test
  void aTableThatAChangedOneRefersToIsShownAndNoOther() {
    Table far = users().named(new ObjectName("app", "far"));
    SideBySide sides =
        BothSides.of(
            schema(users(), notes(), far),
            schema(users(), notes(column("text")), far),
            List.of(new Change.AddColumn(NOTES, column("text"), true)));
    assertThat(sides.tables())
        .extracting(table -> table.state() + " " + table.name())
        .containsExactly("changed notes", "same users");
    assertThat(sides.tables().get(0).references())
        .extracting(ReferenceView::state)
        .containsExactly("same");
  }

  @Test
  void aForeignKeyToAnotherTableIsAnotherOne() {
    Table teams = users().named(new ObjectName("app", "teams"));
    ForeignKey toTeams =
        new ForeignKey("notes_user", List.of("id"), teams.name(), List.of("id"), Map.of(), true);
    SideBySide sides =
        BothSides.of(
            schema(users(), teams, notes()),
            schema(users(), teams, notes().withForeignKeys(List.of(toTeams))),
            List.of(new Change.DropForeignKey(NOTES, toUsers("notes_user"))));
    assertThat(sides.tables()).extracting(TableView::name).contains("users", "teams");
    assertThat(sides.tables().get(0).references())
        .extracting(one -> one.state() + " " + one.table())
        .containsExactly("removed users", "added teams");
  }

  @Test
  void partsAreTexts() {
    Index before = index("by_id", false);
    TableView table =
        only(
            BothSides.of(
                schema(users().withIndexes(List.of(before))),
                schema(users().withIndexes(List.of(index("by_id", true)))),
                List.of(new Change.DropIndex(USERS, before))));
    assertThat(table.parts())
        .containsExactly(
            new PartView(
                "index",
                "by_id",
                "changed",
                Optional.of("(id DESC) where id > 0"),
                Optional.of("unique (id DESC) where id > 0")));
  }

  private static Index index(String name, boolean unique) {
    return new Index(
        name, unique, List.of(new Index.Part("id", true, "DESC")), "id > 0", true, Map.of());
  }

  @Test
  void aViewIsComparedLineByLine() {
    StoredObject before = view("SELECT id\nFROM users\nWHERE id > 0");
    StoredObject after = view("SELECT id\nFROM users\nWHERE id > 1");
    SideBySide sides =
        BothSides.of(schema(before), schema(after), List.of(new Change.AlterObject(before, after)));
    ObjectView view = sides.objects().get(0);
    assertThat(view.about().on()).isEqualTo("named");
    assertThat(view.text())
        .extracting(line -> line.state() + " " + line.line())
        .containsExactly(
            "same SELECT id", "same FROM users", "removed WHERE id > 0", "added WHERE id > 1");
  }

  @Test
  void whatIsOnlyMadeAgainIsTheSame() {
    StoredObject view = view("SELECT 1");
    SideBySide sides =
        BothSides.of(
            schema(view),
            schema(view),
            List.of(new Change.DropObject(view), new Change.AddObject(view)));
    assertThat(sides.objects()).extracting(ObjectView::state).containsExactly("same");
    assertThat(sides.objects().get(0).text()).isEmpty();
  }

  private static StoredObject view(String definition) {
    return new StoredObject(StoredObject.Kind.VIEW, new ObjectName("app", "named"), "", definition);
  }

  @Test
  void aTableWhosePolicyChangesIsChanged() {
    StoredObject policy =
        new StoredObject(StoredObject.Kind.POLICY, USERS, "own", "CREATE POLICY own ON users");
    SideBySide sides =
        BothSides.of(
            schema(users()), schema(users(), policy), List.of(new Change.AddObject(policy)));
    assertThat(only(sides).state()).isEqualTo("changed");
    assertThat(sides.objects().get(0).about().part()).isEqualTo("own");
  }

  /** A table that thousands refer to brings none of them along. */
  @Test
  void whatIsShownGrowsWithTheChangesOnly() {
    List<Object> before = new ArrayList<>(List.of(users()));
    List<Object> after = new ArrayList<>(List.of(users(column("nick"))));
    for (int i = 0; i < 5_000; i++) {
      Table one = notes().named(new ObjectName("app", "n" + i));
      before.add(one);
      after.add(one);
    }
    SideBySide sides =
        BothSides.of(
            schema(before.toArray()),
            schema(after.toArray()),
            List.of(new Change.AddColumn(USERS, column("nick"), true)));
    assertThat(sides.tables()).hasSize(1);
  }
}
