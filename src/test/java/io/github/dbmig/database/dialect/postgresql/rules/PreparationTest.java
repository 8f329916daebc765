package io.github.dbmig.database.dialect.postgresql.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Check;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Dependencies;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.SchemaGraph;
import io.github.dbmig.model.schema.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreparationTest {
  private static final ObjectName A = new ObjectName("public", "a");
  private static final ObjectName B = new ObjectName("public", "b");
  private static final Column ID = Column.of("id", "integer");

  private static SchemaGraph graph(Table... tables) {
    return new SchemaGraph(
        Schema.of(List.of("public"), List.of(tables), List.of()), Dependencies.NONE);
  }

  private static List<Change> prepared(Change... changes) {
    return Preparation.of(graph(), graph(), List.of(changes));
  }

  private static Index index(String name, Map<String, String> options) {
    return new Index(name, true, List.of(new Index.Part("id", true, "")), "", true, options);
  }

  @Test
  void anIndexUnderAnotherNameIsRenamed() {
    Map<String, String> btree = Map.of("method", "btree");
    assertThat(
            prepared(
                new Change.DropIndex(A, index("one", btree)),
                new Change.AddIndex(A, index("two", btree))))
        .containsExactly(new Change.RenameIndex(A, "one", "two"));
  }

  @Test
  void aUniqueIndexBecomesTheKeyOverItsColumns() {
    Index index = index("one", Map.of("method", "btree"));
    Key key = new Key("two", Key.Kind.PRIMARY, List.of("id"), Map.of());
    assertThat(prepared(new Change.DropIndex(A, index), new Change.AddKey(A, key)))
        .containsExactly(new Change.IndexToKey(A, index, key));
  }

  @Test
  void ofTwoIndexesThatSwapTheirNamesOneIsMadeAgain() {
    Map<String, String> btree = Map.of("method", "btree");
    Map<String, String> hash = Map.of("method", "hash");
    assertThat(
            prepared(
                new Change.DropIndex(A, index("one", btree)),
                new Change.DropIndex(A, index("two", hash)),
                new Change.AddIndex(A, index("two", btree)),
                new Change.AddIndex(A, index("one", hash))))
        .hasSize(3)
        .hasAtLeastOneElementOfType(Change.RenameIndex.class)
        .hasAtLeastOneElementOfType(Change.DropIndex.class);
  }

  @Test
  void aCheckIsValidatedAndNotMadeAgain() {
    Check old = new Check("c", "id > 0", false);
    Check now = new Check("c", "id > 0", true);
    assertThat(prepared(new Change.DropCheck(A, old), new Change.AddCheck(A, now)))
        .containsExactly(new Change.AlterCheck(A, old, now));
  }

  @Test
  void aNewPartitionIsWholeBeforeItIsAttached() {
    Table partition =
        Table.of(A, List.of(ID))
            .withOptions(Map.of("partition of", "\"public\".\"b\"", "for values", "DEFAULT"), "");
    Table alone = Table.of(A, List.of(ID));
    List<Change> changes = prepared(new Change.AddTable(partition));
    assertThat(changes)
        .containsExactly(new Change.AddTable(alone), new Change.AlterTable(alone, partition));
    assertThat(changes).extracting(TableRules::stage).containsExactly(0, 1);
  }

  @Test
  void onlyTablesOfACircleLoseTheirForeignKeysFirst() {
    ObjectName c = new ObjectName("public", "c");
    Table one = references(A, B);
    Table two = references(B, A);
    Table outside = references(c, A);
    assertThat(
            prepared(
                new Change.DropTable(one),
                new Change.DropTable(two),
                new Change.DropTable(outside)))
        .filteredOn(change -> change instanceof Change.DropForeignKey)
        .extracting(Change::subject)
        .containsExactlyInAnyOrder(A, B);
  }

  private static Table references(ObjectName name, ObjectName target) {
    return Table.of(name, List.of(ID))
        .withForeignKeys(
            List.of(
                new ForeignKey(name.name(), List.of("id"), target, List.of("id"), Map.of(), true)));
  }

  @Test
  void aDefaultIsTakenAwayWhileTheTypeChanges() {
    Table before = Table.of(A, List.of(ID.defaulting("1")));
    Table after = Table.of(A, List.of(ID.typed("bigint").defaulting("1")));
    Change type = new Change.AlterColumnType(A, "id", "integer", "bigint");
    assertThat(Preparation.of(graph(before), graph(after), List.of(type)))
        .containsExactlyInAnyOrder(
            type, new Change.SetDefault(A, "id", "1", ""), new Change.SetDefault(A, "id", "", "1"));
  }

  @Test
  void aForeignKeyOverTypesThatDoNotCompareIsMadeAgain() {
    Table one = references(A, B);
    Change type = new Change.AlterColumnType(A, "id", "integer", "uuid");
    ForeignKey key = one.foreignKeys().iterator().next();
    assertThat(Preparation.of(graph(one), graph(one), List.of(type)))
        .contains(new Change.DropForeignKey(A, key), new Change.AddForeignKey(A, key));
  }

  @Test
  void aTableSpreadByAColumnOfAnotherTypeIsMadeAnew() {
    Table old = Table.of(A, List.of(ID)).withOptions(Map.of("partition by", "LIST (id)"), "");
    Table now = old.withColumns(List.of(ID.typed("text")));
    assertThat(TableRules.alters(old, now)).isFalse();
    assertThat(TableRules.alters(old, old)).isTrue();
  }
}
