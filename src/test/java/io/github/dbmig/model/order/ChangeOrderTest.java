package io.github.dbmig.model.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Check;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Dependencies;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Ref;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What something uses comes before it, and goes after it. */
class ChangeOrderTest {
  private static StoredObject object(StoredObject.Kind kind, String name, String definition) {
    return new StoredObject(kind, new ObjectName("public", name), "", definition);
  }

  private static StoredObject view(String name, String definition) {
    return object(StoredObject.Kind.VIEW, name, definition);
  }

  private static Table table(String name, Column column) {
    return Table.of(new ObjectName("public", name), List.of(column));
  }

  /** With what the texts of the added and of the dropped things say. */
  private static List<Change> ordered(List<Change> changes) {
    return ChangeOrder.of(
        changes,
        WordDependencies.of(schema(changes.stream().map(Change::reverse).toList())),
        WordDependencies.of(schema(changes)));
  }

  private static Schema schema(List<Change> changes) {
    return Schema.of(
        List.of(),
        changes.stream()
            .filter(Change.AddTable.class::isInstance)
            .map(change -> ((Change.AddTable) change).table())
            .toList(),
        changes.stream()
            .filter(Change.AddObject.class::isInstance)
            .map(change -> ((Change.AddObject) change).object())
            .toList());
  }

  @RepeatedTest(10)
  void newThingsComeAfterWhatTheyUseInWhateverOrderTheyWereFound(RepetitionInfo repetition) {
    List<Change> wanted =
        List.of(
            new Change.AddNamespace("public"),
            new Change.AddObject(object(StoredObject.Kind.ENUM, "mood", "ENUM ('ok')")),
            new Change.AddObject(object(StoredObject.Kind.ROUTINE, "now_is", "SELECT 1")),
            new Change.AddTable(table("people", Column.of("x", "mood").defaulting("now_is()"))),
            new Change.AddObject(view("z_base", "SELECT x FROM people")),
            new Change.AddObject(view("a_top", "SELECT x FROM z_base")));
    List<Change> mixed = new ArrayList<>(wanted);
    Collections.shuffle(mixed, new Random(repetition.getCurrentRepetition()));
    assertThat(ordered(mixed)).isEqualTo(wanted);
  }

  @RepeatedTest(10)
  void oldThingsGoBeforeWhatTheyUse(RepetitionInfo repetition) {
    List<Change> wanted =
        List.of(
            new Change.DropObject(view("a_top", "SELECT x FROM z_base")),
            new Change.DropObject(view("z_base", "SELECT x FROM people")),
            new Change.DropTable(table("people", Column.of("x", "mood"))),
            new Change.DropObject(object(StoredObject.Kind.ENUM, "mood", "ENUM ('ok')")),
            new Change.DropNamespace("public"));
    List<Change> mixed = new ArrayList<>(wanted);
    Collections.shuffle(mixed, new Random(repetition.getCurrentRepetition()));
    assertThat(ordered(mixed)).isEqualTo(wanted);
  }

  @Test
  void aCircleLosesNothing() {
    List<Change> circle =
        List.of(
            new Change.AddObject(view("a", "SELECT * FROM b")),
            new Change.AddObject(view("b", "SELECT * FROM a")));
    assertThat(ordered(circle)).containsExactlyInAnyOrderElementsOf(circle);
  }

  @Test
  void whatMakesRoomForItsSuccessorGoesFirst() {
    List<Change> changes =
        List.of(
            new Change.AddObject(object(StoredObject.Kind.ROUTINE, "f", "two")),
            new Change.DropObject(object(StoredObject.Kind.ROUTINE, "f", "one")));
    assertThat(ChangeOrder.of(changes, Dependencies.NONE, Dependencies.NONE))
        .containsExactly(changes.get(1), changes.get(0));
  }

  @Test
  void aNameIsFreeBeforeAnotherTakesIt() {
    ObjectName table = new ObjectName("public", "a");
    Check old = new Check("x", "a > 0", true);
    List<Change> changes =
        List.of(
            new Change.AddCheck(table, new Check("x", "a > 1", true)),
            new Change.AlterCheck(table, old, new Check("y", "a > 0", true)));
    assertThat(ChangeOrder.of(changes, Dependencies.NONE, Dependencies.NONE))
        .containsExactly(changes.get(1), changes.get(0));
  }

  @Test
  void aTableIsThereBeforeItIsAltered() {
    Table table = table("people", Column.of("x", "integer"));
    Table other = table.withOptions(java.util.Map.of("fillfactor", "50"), "");
    List<Change> changes = List.of(new Change.AlterTable(table, other), new Change.AddTable(table));
    assertThat(ChangeOrder.of(changes, Dependencies.NONE, Dependencies.NONE))
        .containsExactly(changes.get(1), changes.get(0));
  }

  @Test
  void privilegesComeAfterWhatTheyAreOn() {
    List<Change> changes =
        List.of(
            new Change.AddObject(
                new StoredObject(
                    StoredObject.Kind.PRIVILEGES, new ObjectName("public", "v"), "VIEW", "")),
            new Change.AddObject(view("v", "SELECT x FROM w")),
            new Change.AddObject(view("w", "SELECT 1 AS x")));
    assertThat(ordered(changes)).containsExactly(changes.get(2), changes.get(1), changes.get(0));
  }

  @Test
  void aSequenceHasItsOwnerBeforeItIsTiedToAColumn() {
    ObjectName name = new ObjectName("public", "s");
    List<Change> changes =
        List.of(
            new Change.AddObject(
                new StoredObject(StoredObject.Kind.OWNED_BY, name, "SEQUENCE", "")),
            new Change.AddObject(
                new StoredObject(StoredObject.Kind.OWNER, name, "SEQUENCE", "somebody")));
    assertThat(ChangeOrder.of(changes, Dependencies.NONE, Dependencies.NONE))
        .containsExactly(changes.get(1), changes.get(0));
  }

  @Test
  void whatIsSaidOfAnIndexIsUnsaidUnderItsOldName() {
    ObjectName table = new ObjectName("public", "t");
    StoredObject comment =
        new StoredObject(StoredObject.Kind.COMMENT, table, "INDEX old", "of the index");
    Dependencies uses =
        Dependencies.of(
            java.util.Map.of(Ref.object(comment.id()), java.util.Set.of(Ref.index(table, "old"))));
    List<Change> changes =
        List.of(new Change.RenameIndex(table, "old", "new"), new Change.DropObject(comment));
    assertThat(ChangeOrder.of(changes, uses, Dependencies.NONE))
        .containsExactly(changes.get(1), changes.get(0));
  }
}
