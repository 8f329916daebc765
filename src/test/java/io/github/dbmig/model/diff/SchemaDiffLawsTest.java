package io.github.dbmig.model.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.change.Evolution;
import io.github.dbmig.model.schema.Check;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.Table;
import io.github.dbmig.model.schema.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SchemaDiffLawsTest {
  private static final ObjectName USERS = new ObjectName("public", "users");

  /** A schema of a few objects with few names, so that two of them have much in common. */
  private static Schema schema(Random random) {
    List<Table> tables = new ArrayList<>();
    for (String name : List.of("users", "orders", "items")) {
      if (random.nextInt(4) > 0) {
        tables.add(table(random, new ObjectName("public", name)));
      }
    }
    List<StoredObject> objects = new ArrayList<>();
    if (random.nextBoolean()) {
      objects.add(
          new StoredObject(
              StoredObject.Kind.VIEW,
              new ObjectName("public", "v"),
              "",
              "CREATE VIEW v AS SELECT " + random.nextInt(2)));
    }
    return Schema.of(
        random.nextBoolean() ? List.of("public") : List.of("public", "app"), tables, objects);
  }

  private static Table table(Random random, ObjectName name) {
    List<Column> columns = new ArrayList<>();
    for (String column : List.of("id", "a", "b", "c")) {
      if (column.equals("id") || random.nextInt(4) > 0) {
        columns.add(
            Column.of(column, random.nextBoolean() ? "integer" : "text")
                .required(random.nextBoolean())
                .defaulting(random.nextBoolean() ? "" : "1"));
      }
    }
    Table table = Table.of(name, columns);
    List<String> last = List.of(columns.get(columns.size() - 1).name());
    Index.Part part = new Index.Part(last.get(0), true, "");
    return table
        .withKeys(pick(random, new Key(name.name() + "_pkey", Key.Kind.PRIMARY, last, Map.of())))
        .withChecks(pick(random, new Check("positive", "id > " + random.nextInt(2), true)))
        .withForeignKeys(
            pick(random, new ForeignKey("fk", last, USERS, List.of("id"), Map.of(), true)))
        .withIndexes(
            pick(random, new Index("ix", random.nextBoolean(), List.of(part), "", true, Map.of())))
        .withTriggers(pick(random, new Trigger("t", "CREATE TRIGGER t " + random.nextInt(2), "O")))
        .withOptions(Map.of(), random.nextBoolean() ? "" : "comment");
  }

  private static <T> List<T> pick(Random random, T value) {
    return random.nextBoolean() ? List.of(value) : List.of();
  }

  @RepeatedTest(200)
  void applyingTheDifferenceGivesTheOther(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Schema from = schema(random);
    Schema to = schema(random);
    List<Change> changes = SchemaDiff.between(from, to, RenameEvidence.NONE);
    assertThat(Evolution.apply(from, changes)).isEqualTo(to);
    assertThat(Evolution.apply(to, Evolution.reverse(changes))).isEqualTo(from);
    assertThat(SchemaDiff.between(to, to, RenameEvidence.NONE)).isEmpty();
    assertThat(changes).allMatch(change -> !change.text().isBlank());
  }

  @Test
  void aRenameIsSeenByItsIdentityAndNotGuessed() {
    Schema from = users("name");
    Schema to = users("title");
    Identities before = identities("name");
    assertThat(
            SchemaDiff.between(
                new Snapshot(from, before, List.of()),
                new Snapshot(to, identities("title"), List.of())))
        .containsExactly(new Change.RenameColumn(USERS, "name", "title", List.of()));
    assertThat(SchemaDiff.between(from, to, RenameEvidence.NONE))
        .hasSize(2)
        .hasAtLeastOneElementOfType(Change.DropColumn.class)
        .hasAtLeastOneElementOfType(Change.AddColumn.class);
  }

  private static Schema users(String column) {
    Table table = Table.of(USERS, List.of(Column.of("id", "int"), Column.of(column, "text")));
    return Schema.of(List.of(), List.of(table), List.of());
  }

  private static Identities identities(String column) {
    return new Identities(Map.of(USERS, "16384"), Map.of(USERS, Map.of("id", "1", column, "2")));
  }
}
