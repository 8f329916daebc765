package io.github.dbmig.model.diff;

import io.github.dbmig.model.schema.ObjectName;
import java.util.List;
import java.util.Objects;

/**
 * What hangs on an object and is in no schema record: the owner of a sequence, an index of a
 * materialized view, an option of a view.
 *
 * @param on what it hangs on; it goes when that is dropped
 * @param name tells those of one kind and object apart
 * @param create the statement that makes it; empty where this version has none, so that it is
 *     compared by its detail alone
 * @param drop the statement that removes it; empty where there is none
 * @param detail what must be equal on both sides
 */
public record Extra(
    String kind, ObjectName on, String name, String create, String drop, String detail) {
  public Extra {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(on);
    Objects.requireNonNull(name);
    Objects.requireNonNull(create);
    Objects.requireNonNull(drop);
    Objects.requireNonNull(detail);
  }

  /** One that an introspector counts among the unseen. */
  public static Extra of(Unseen unseen) {
    return new Extra(unseen.kind(), unseen.on(), unseen.detail(), "", "", unseen.detail());
  }

  /** What there can be one of at a time. */
  public Object slot() {
    return List.of(kind, on, name);
  }
}
