package io.github.dbmig.command.diff;

import io.github.dbmig.database.dialect.Ddl;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.order.ChangeWords;
import io.github.dbmig.model.order.Replaced;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.StoredObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which changes the SQL leaves out, and why. */
final class Withheld {
  private static final Set<StoredObject.Kind> IN_USE =
      Set.of(
          StoredObject.Kind.SEQUENCE,
          StoredObject.Kind.ENUM,
          StoredObject.Kind.DOMAIN,
          StoredObject.Kind.COMPOSITE,
          StoredObject.Kind.RANGE);

  private final Side from;
  private final Side to;
  private final Ddl ddl;
  private final boolean unsafe;
  private final Map<Change, String> reasons = new IdentityHashMap<>();
  private final Set<ObjectName> missing = new HashSet<>();
  private final Set<String> words = new HashSet<>();
  private final Map<ObjectName, Set<String>> columns = new HashMap<>();

  private Withheld(Side from, Side to, Ddl ddl, boolean unsafe) {
    this.from = from;
    this.to = to;
    this.ddl = ddl;
    this.unsafe = unsafe;
  }

  /** The reasons by the change itself, not by its equal. */
  static Map<Change, String> of(Side from, Side to, Ddl ddl, List<Change> ordered, boolean unsafe) {
    Withheld withheld = new Withheld(from, to, ddl, unsafe);
    withheld.fill(ordered, new Replaced(ordered));
    return withheld.reasons;
  }

  private void fill(List<Change> ordered, Replaced replaced) {
    Set<StoredObject.Id> gone = new HashSet<>();
    for (Change change : ordered) {
      if (change instanceof Change.DropObject drop) {
        gone.add(drop.object().id());
      }
    }
    for (Change change : ordered) {
      if (!replaced.comesAgain(change)) {
        reason(change).or(() -> inUse(change, gone)).ifPresent(why -> hold(change, why));
      }
    }
    Replaced kept =
        new Replaced(ordered.stream().filter(change -> !reasons.containsKey(change)).toList());
    for (Change change : ordered) {
      if (replaced.comesAgain(change) && !kept.comesAgain(change)) {
        hold(change, "what comes in its place is left out");
      }
    }
    copies(ordered);
  }

  /** A type or sequence that columns may use cannot be dropped to be made again. */
  private static Optional<String> inUse(Change change, Set<StoredObject.Id> gone) {
    return change instanceof Change.AddObject add
            && IN_USE.contains(add.object().kind())
            && gone.contains(add.object().id())
        ? Optional.of("it may be in use, and this version cannot change it in place")
        : Optional.empty();
  }

  private Optional<String> reason(Change change) {
    if (!unsafe && Replaced.drops(change)) {
      return Optional.of("left out, since it drops: -Ddbmig.unsafe=true");
    }
    if (!unsafe
        && change instanceof Change.AlterColumnType type
        && Narrowing.test(type.from(), type.to())) {
      return Optional.of("left out, since values may be cut: -Ddbmig.unsafe=true");
    }
    if (change instanceof Change.AddTable && to.holdsUnseen(change.subject())) {
      return Optional.of("the table holds what this version cannot write");
    }
    return ddl.unwritten(change)
        .map(why -> why + ", which this version cannot write")
        .or(() -> needs(change));
  }

  /** What builds on something left out cannot be built. */
  private Optional<String> needs(Change change) {
    if (Replaced.drops(change)) {
      return Optional.empty();
    }
    Set<String> own = columns.getOrDefault(change.subject(), Set.of());
    boolean column = columns(change).stream().anyMatch(own::contains);
    boolean table = missing.contains(change.subject());
    boolean target =
        change instanceof Change.AddForeignKey add && missing.contains(add.key().target());
    boolean text = ChangeWords.used(change).stream().anyMatch(words::contains);
    return column || table || target || text
        ? Optional.of("it needs what is left out above")
        : Optional.empty();
  }

  private static List<String> columns(Change change) {
    if (change instanceof Change.AddKey add) {
      return add.key().columns();
    } else if (change instanceof Change.AddForeignKey add) {
      return add.key().columns();
    } else if (change instanceof Change.AddIndex add) {
      return add.index().parts().stream().map(part -> part.sql()).toList();
    }
    return List.of();
  }

  private void hold(Change change, String why) {
    reasons.put(change, why);
    if (change instanceof Change.AddTable) {
      missing.add(change.subject());
      words.add(change.subject().name());
    } else if (change instanceof Change.AddObject) {
      words.add(change.subject().name());
    } else if (change instanceof Change.AddColumn add) {
      columns.computeIfAbsent(change.subject(), any -> new HashSet<>()).add(add.column().name());
    }
  }

  /** A table is not made anew when something on it would be lost by that. */
  private void copies(List<Change> ordered) {
    List<Change> kept =
        new ArrayList<>(ordered.stream().filter(c -> !reasons.containsKey(c)).toList());
    Set<ObjectName> renewed = ddl.renewed(from.schema(), kept);
    kept.stream()
        .filter(change -> renewed.contains(change.subject()))
        .filter(change -> from.holdsUnseen(change.subject()))
        .forEach(
            change ->
                hold(change, "the table would be copied, and lose what this version cannot see"));
  }
}
