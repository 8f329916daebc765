package io.github.dbmig.command.target;

import io.github.dbmig.base.hash.Sha256;
import io.github.dbmig.database.dialect.SchemaParts;
import io.github.dbmig.database.state.LongText;
import io.github.dbmig.database.state.Records;
import io.github.dbmig.model.diff.Snapshot;
import io.github.dbmig.model.json.SchemaJson;
import io.github.dbmig.run.states.History;
import io.github.dbmig.run.states.MigrationStatus;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The schema as the last run left it, remembered in the database with its revision, as a hash and
 * in full: what somebody changes by hand afterwards is drift.
 */
public final class LastSchema {
  private static final String NAME = "schema";

  private final Opened opened;

  public LastSchema(Opened opened) {
    this.opened = opened;
  }

  /** Whether the schema is still as it was left. */
  public enum Drift {
    NONE,
    FOUND,
    /** Nothing was remembered, or for another revision, or the engine's catalog is not read yet. */
    UNKNOWN
  }

  /** Remembers the schema as it is now. Does nothing on an engine whose catalog is not read yet. */
  public void remember() {
    snapshot()
        .ifPresent(
            now -> {
              String revision = revision();
              Records records = new Records(opened.store());
              records.put(NAME, revision + " " + fingerprint(now));
              new LongText(records, NAME)
                  .put(SchemaJson.write(opened.target().dialect().name(), revision, now));
            });
  }

  public Drift drift() {
    Optional<String> then = new Records(opened.store()).get(NAME);
    String revision = revision();
    if (then.filter(text -> text.startsWith(revision + " ")).isEmpty()) {
      return Drift.UNKNOWN;
    }
    return snapshot()
        .map(LastSchema::fingerprint)
        .map(now -> then.get().equals(revision + " " + now) ? Drift.NONE : Drift.FOUND)
        .orElse(Drift.UNKNOWN);
  }

  /** What was remembered; empty where nothing was, or for another revision than the present one. */
  public Optional<SchemaJson.Stored> stored() {
    return new LongText(new Records(opened.store()), NAME)
        .get()
        .map(text -> SchemaJson.read(text, "the stored schema of " + opened.target().url()))
        .filter(stored -> stored.revision().equals(revision()));
  }

  /** The newest applied migration, those of a graph's several heads, or nothing. */
  private String revision() {
    List<MigrationStatus> states = opened.states();
    List<MigrationStatus> applied =
        states.stream().filter(status -> status.applied().isPresent()).toList();
    List<String> heads = new History(states).heads(applied);
    return heads.isEmpty() ? "none" : String.join("+", heads);
  }

  private Optional<Snapshot> snapshot() {
    Optional<SchemaParts> parts = opened.target().dialect().schemaParts();
    return parts.map(
        engine ->
            engine
                .introspector()
                .snapshot(opened.session(), opened.target().tool().trackingTables()));
  }

  /** One line an object, sorted, so that the catalog's order does not count. */
  private static String fingerprint(Snapshot snapshot) {
    List<Collection<?>> parts =
        List.of(
            snapshot.schema().namespaces(),
            snapshot.schema().tables().values(),
            snapshot.schema().objects().values(),
            snapshot.unseen());
    return Sha256.hex(
        parts.stream()
            .flatMap(Collection::stream)
            .map(Object::toString)
            .sorted()
            .collect(Collectors.joining("\n")));
  }
}
