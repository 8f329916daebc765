package io.github.dbmig.database.dialect.postgresql.rules;

import io.github.dbmig.database.dialect.postgresql.object.OwnedByWriter;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.StoredObject.Id;
import io.github.dbmig.model.schema.StoredObject.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A sequence that goes with a column has the owner of the table: it gets him before it is tied to
 * the column, and its own when it is on its own again. Source:
 * postgresql.org/docs/16/sql-altersequence.html, OWNED BY.
 */
public final class SequenceOwners {
  private static final String SEQUENCE = "SEQUENCE";
  private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint");

  private final Schema from;
  private final Schema to;

  private SequenceOwners(Schema from, Schema to) {
    this.from = from;
    this.to = to;
  }

  public static List<Change> completed(Schema from, Schema to, List<Change> changes) {
    SequenceOwners owners = new SequenceOwners(from, to);
    List<Change> completed = new ArrayList<>();
    for (Change change : changes) {
      completed.addAll(owners.completed(change, changes));
    }
    return completed;
  }

  private List<Change> completed(Change change, List<Change> changes) {
    if (change instanceof Change.AddObject add && tie(add.object())) {
      Change tie = behindRows(add, changes);
      return owned(add.object(), changes).map(owner -> List.of(owner, tie)).orElse(List.of(tie));
    } else if (change instanceof Change.AlterObject alter && tie(alter.to())) {
      Change add = new Change.AddObject(alter.to());
      return owned(alter.to(), changes)
          .map(owner -> List.of(new Change.DropObject(alter.from()), owner, add))
          .orElse(List.of(alter));
    } else if (change instanceof Change.DropObject drop && tie(drop.object())) {
      return freed(drop.object()).map(owner -> List.of(drop, owner)).orElse(List.of(change));
    }
    return List.of(change);
  }

  /** A new sequence of a column that was there goes on behind the rows. */
  private Change behindRows(Change.AddObject add, List<Change> changes) {
    StoredObject tie = add.object();
    StoredObject sequence = to.objects().get(sequence(tie.name()));
    List<Part> parts = tie.parts();
    ObjectName table = new ObjectName(parts.get(0).name(), parts.get(1).name());
    boolean there =
        from.table(table).flatMap(one -> one.column(parts.get(2).name())).isPresent()
            && to.table(table)
                .flatMap(one -> one.column(parts.get(2).name()))
                .filter(column -> NUMBERS.contains(column.type()))
                .isPresent();
    if (!there || !made(tie.name(), changes)) {
      return add;
    }
    Map<String, String> options = new TreeMap<>(tie.options());
    options.put(OwnedByWriter.BEHIND, sequence.options().getOrDefault("start with", "1"));
    if (descending(sequence)) {
      options.put(OwnedByWriter.DESCENDING, "");
    }
    return new Change.AddObject(
        new StoredObject(
            tie.kind(), tie.name(), tie.signature(), tie.definition(), parts, options));
  }

  private static boolean descending(StoredObject sequence) {
    return sequence.options().getOrDefault("increment by", "1").startsWith("-");
  }

  private static boolean made(ObjectName sequence, List<Change> changes) {
    return changes.stream()
        .anyMatch(
            change ->
                change instanceof Change.AddObject add
                    && add.object().kind() == StoredObject.Kind.SEQUENCE
                    && add.object().name().equals(sequence));
  }

  private static boolean tie(StoredObject object) {
    return object.kind() == StoredObject.Kind.OWNED_BY;
  }

  private Optional<Change> owned(StoredObject tie, List<Change> changes) {
    ObjectName name = tie.name();
    String now = made(name, changes) ? "" : owner(from, name);
    String wanted = owner(to, name);
    return now.equals(wanted) ? Optional.empty() : Optional.of(given(name, wanted));
  }

  private Optional<Change> freed(StoredObject tie) {
    ObjectName name = tie.name();
    boolean stays = to.objects().containsKey(sequence(name));
    boolean tied = to.objects().containsKey(tie.id());
    String wanted = owner(to, name);
    boolean known = to.objects().containsKey(id(name, SEQUENCE));
    return !stays || tied || known || owner(from, name).equals(wanted)
        ? Optional.empty()
        : Optional.of(given(name, wanted));
  }

  private static Change given(ObjectName sequence, String role) {
    Id id = id(sequence, SEQUENCE);
    StoredObject owner = new StoredObject(id.kind(), sequence, SEQUENCE, role);
    return role.isEmpty() ? new Change.DropObject(owner) : new Change.AddObject(owner);
  }

  /** The role; empty for the session's own. */
  private static String owner(Schema schema, ObjectName sequence) {
    StoredObject tie = schema.objects().get(new Id(StoredObject.Kind.OWNED_BY, sequence, SEQUENCE));
    if (tie == null) {
      return role(schema, id(sequence, SEQUENCE));
    }
    List<Part> parts = tie.parts();
    return role(schema, id(new ObjectName(parts.get(0).name(), parts.get(1).name()), "TABLE"));
  }

  private static String role(Schema schema, Id owner) {
    return Optional.ofNullable(schema.objects().get(owner))
        .map(StoredObject::definition)
        .orElse("");
  }

  private static Id id(ObjectName name, String word) {
    return new Id(StoredObject.Kind.OWNER, name, word);
  }

  private static Id sequence(ObjectName name) {
    return new Id(StoredObject.Kind.SEQUENCE, name, "");
  }
}
