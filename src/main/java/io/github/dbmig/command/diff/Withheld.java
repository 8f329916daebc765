package io.github.dbmig.command.diff;

import io.github.dbmig.command.diff.side.Side;
import io.github.dbmig.database.dialect.Ddl;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.diff.Unseen;
import io.github.dbmig.model.order.Replaced;
import io.github.dbmig.model.order.Touched;
import io.github.dbmig.model.schema.Dependencies;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Ref;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which changes the SQL leaves out, and why. */
final class Withheld {
  private final Side from;
  private final Side to;
  private final Ddl ddl;
  private final boolean unsafe;
  private final Dependencies needs;
  private final Map<Change, String> reasons = new IdentityHashMap<>();
  private final Set<Ref> missing = new HashSet<>();

  private Withheld(Side from, Side to, Ddl ddl, boolean unsafe) {
    this.from = from;
    this.to = to;
    this.ddl = ddl;
    this.unsafe = unsafe;
    this.needs = to.graph().dependencies();
  }

  /** The reasons by the change itself, not by its equal. */
  static Map<Change, String> of(Side from, Side to, Ddl ddl, List<Change> ordered, boolean unsafe) {
    Withheld withheld = new Withheld(from, to, ddl, unsafe);
    withheld.fill(ordered);
    return withheld.reasons;
  }

  private void fill(List<Change> ordered) {
    Replaced replaced = new Replaced(ordered);
    for (Change change : ordered) {
      reason(change, replaced).ifPresent(why -> hold(change, why));
    }
    halves(ordered, replaced);
    inUse(ordered);
    halves(ordered, replaced);
    copies(ordered);
  }

  /** Nothing is dropped whose place nothing takes, and nothing made whose place is not free. */
  private void halves(List<Change> ordered, Replaced replaced) {
    Replaced kept = new Replaced(kept(ordered));
    Set<Ref> stays = new HashSet<>();
    for (Change change : ordered) {
      if (!reasons.containsKey(change) && replaced.comesAgain(change) && !kept.comesAgain(change)) {
        hold(change, "what comes in its place is left out");
      }
      if (reasons.containsKey(change)) {
        stays.addAll(Touched.by(change).dropped());
      }
    }
    for (Change change : ordered) {
      if (!reasons.containsKey(change)
          && Touched.by(change).made().stream().anyMatch(stays::contains)) {
        hold(change, "what is in its place is not dropped");
      }
    }
  }

  private List<Change> kept(List<Change> ordered) {
    return ordered.stream().filter(change -> !reasons.containsKey(change)).toList();
  }

  private Optional<String> reason(Change change, Replaced replaced) {
    boolean comesAgain = replaced.comesAgain(change);
    if (!unsafe && !comesAgain && Replaced.drops(change)) {
      return Optional.of("left out, since it drops: -Ddbmig.unsafe=true");
    }
    if (!unsafe
        && change instanceof Change.AlterColumnType type
        && Narrowing.test(type.from(), type.to())) {
      return Optional.of("left out, since values may be cut: -Ddbmig.unsafe=true");
    }
    return opaque(change)
        .or(() -> ddl.unwritten(change).map(why -> why + ", which this version cannot write"))
        .or(() -> needs(change));
  }

  /** An object whose own DDL is not known exactly is never changed, and never made elsewhere. */
  private Optional<String> opaque(Change change) {
    boolean makes = change instanceof Change.AddTable;
    boolean drops = change instanceof Change.DropTable;
    Optional<Unseen> here =
        drops ? Optional.empty() : from.unseen(change.subject()).filter(Unseen::opaque);
    return here.or(() -> to.unseen(change.subject()).filter(one -> makes || one.opaque()))
        .map(one -> "it holds what this version cannot write: " + one);
  }

  /** What builds on something left out cannot be built. */
  private Optional<String> needs(Change change) {
    Touched touched = Touched.by(change);
    List<Ref> built = new ArrayList<>(touched.made());
    built.addAll(touched.altered());
    return built.stream().anyMatch(this::lacks)
        ? Optional.of("it needs what is left out above")
        : Optional.empty();
  }

  private boolean lacks(Ref ref) {
    return missing.contains(Ref.table(ref.of()))
        || missing.contains(Ref.column(ref.of(), ref.part()))
        || needs.uses(ref).stream().anyMatch(missing::contains);
  }

  private void hold(Change change, String why) {
    reasons.put(change, why);
    missing.addAll(Touched.by(change).made());
  }

  /**
   * Where the catalog knows what needs what, nothing is dropped that something kept still needs.
   */
  private void inUse(List<Change> ordered) {
    Dependencies users = from.snapshot().dependencies();
    Set<Ref> touched = new HashSet<>();
    for (Change change : kept(ordered)) {
      touched.addAll(Touched.by(change).dropped());
      touched.addAll(Touched.by(change).altered());
    }
    for (Change change : kept(ordered)) {
      for (Ref dropped : Touched.by(change).dropped()) {
        users.users(dropped).stream()
            .filter(user -> !touched.contains(user) && !Implied.hangs(user))
            .findFirst()
            .ifPresent(user -> hold(change, "it is in use: " + user.of() + " " + user.part()));
      }
    }
  }

  /** A table is not made anew when something on it would be lost by that. */
  private void copies(List<Change> ordered) {
    List<Change> kept = kept(ordered);
    Set<ObjectName> renewed = ddl.renewed(from.schema(), kept);
    kept.stream()
        .filter(change -> renewed.contains(change.subject()))
        .filter(change -> from.unseen(change.subject()).isPresent())
        .forEach(
            change ->
                hold(change, "the table would be copied, and lose what this version cannot see"));
  }
}
