package io.github.dbmig.command.diff.side;

import io.github.dbmig.database.dialect.Introspector;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.diff.Extra;
import io.github.dbmig.model.diff.Snapshot;
import io.github.dbmig.model.diff.Unseen;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Ordered;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.SchemaGraph;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one side holds. */
public final class Side {
  private final Snapshot snapshot;
  private final SchemaGraph graph;
  private final Set<Extra> extras;
  private final Map<ObjectName, Unseen> unseen = new HashMap<>();

  private Side(Snapshot snapshot, Set<Extra> extras) {
    this.snapshot = snapshot;
    this.graph = snapshot.graph();
    this.extras = Ordered.set(extras);
    snapshot.unseen().forEach(one -> unseen.merge(one.on(), one, (a, b) -> a.opaque() ? a : b));
  }

  public static Side read(Session session, Introspector introspector, Set<String> ignored) {
    Snapshot snapshot = introspector.snapshot(session, ignored);
    Map<Object, Extra> extras = new LinkedHashMap<>();
    Set<ObjectName> known = names(snapshot.schema());
    introspector.extras(session).stream()
        .filter(extra -> extra.create().isEmpty() || known.contains(extra.on()))
        .forEach(extra -> extras.put(extra.slot(), extra));
    snapshot.unseen().stream()
        .map(Extra::of)
        .forEach(extra -> extras.putIfAbsent(extra.slot(), extra));
    return new Side(snapshot, Ordered.set(extras.values()));
  }

  /** A side that is no database now: what hangs on objects otherwise than in records is unknown. */
  public static Side remembered(Snapshot snapshot) {
    return new Side(snapshot, Ordered.set(snapshot.unseen().stream().map(Extra::of).toList()));
  }

  /** What the snapshot leaves out, as a tool's own tables, takes along what hangs on it. */
  private static Set<ObjectName> names(Schema schema) {
    Set<ObjectName> names = new HashSet<>(schema.tables().keySet());
    schema.objects().keySet().forEach(id -> names.add(id.name()));
    return names;
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  public Schema schema() {
    return snapshot.schema();
  }

  public SchemaGraph graph() {
    return graph;
  }

  public Set<Extra> extras() {
    return extras;
  }

  /** Something of the object that no record holds; first what forbids any change of it. */
  public Optional<Unseen> unseen(ObjectName object) {
    return Optional.ofNullable(unseen.get(object));
  }
}
