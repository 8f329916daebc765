package io.github.dbmig.command.target;

import io.github.dbmig.base.hash.Sha256;
import io.github.dbmig.database.dialect.SchemaParts;
import io.github.dbmig.database.state.Records;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.tool.Applied;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The schema as the last run left it, remembered in the database as a hash with its revision: what
 * somebody changes by hand afterwards is drift.
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
    fingerprint().ifPresent(hash -> new Records(opened.store()).put(NAME, revision() + " " + hash));
  }

  public Drift drift() {
    Optional<String> then = new Records(opened.store()).get(NAME);
    String revision = revision();
    if (then.filter(text -> text.startsWith(revision + " ")).isEmpty()) {
      return Drift.UNKNOWN;
    }
    return fingerprint()
        .map(now -> then.get().equals(revision + " " + now) ? Drift.NONE : Drift.FOUND)
        .orElse(Drift.UNKNOWN);
  }

  /** The newest applied migration, or nothing. */
  private String revision() {
    return opened.target().tool().applied(opened.session(), opened.target().dialect()).stream()
        .map(Applied::id)
        .max(Comparator.naturalOrder())
        .orElse("none");
  }

  private Optional<String> fingerprint() {
    Optional<SchemaParts> parts = opened.target().dialect().schemaParts();
    return parts
        .map(
            engine ->
                engine
                    .introspector()
                    .snapshot(opened.session(), opened.target().tool().trackingTables())
                    .schema())
        .map(schema -> Sha256.hex(canonical(schema)));
  }

  /** One line an object, sorted, so that the catalog's order does not count. */
  private static String canonical(Schema schema) {
    List<Stream<?>> parts =
        List.of(
            schema.namespaces().stream(),
            schema.tables().values().stream(),
            schema.objects().values().stream());
    return parts.stream()
        .flatMap(part -> part)
        .map(Object::toString)
        .sorted()
        .collect(Collectors.joining("\n"));
  }
}
