package io.github.dbmig.run.backfill;

import io.github.dbmig.database.dialect.PlanParts;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Ranges of a table in the order of its key, never by OFFSET from the start. A place is the key's
 * values as literals, so that any type can be remembered and compared.
 */
final class KeyWalk {
  private final Session session;
  private final PlanParts parts;
  private final Table table;
  private final List<String> key;

  KeyWalk(Session session, PlanParts parts, Table table) {
    this.session = session;
    this.parts = parts;
    this.table = table;
    this.key = parts.batches().key(table);
  }

  boolean possible() {
    return !key.isEmpty();
  }

  /** The greatest key; empty in an empty table. */
  Optional<String> last() {
    return session.first(
        "SELECT " + place() + " FROM " + name() + " ORDER BY " + order(" DESC") + " LIMIT 1",
        row -> row.text(1));
  }

  /** The keys of the next rows after a place, in order. */
  List<String> next(String after, String upTo, int rows) {
    return session.query(
        "SELECT "
            + place()
            + " FROM "
            + name()
            + where(after, upTo)
            + " ORDER BY "
            + order("")
            + " LIMIT "
            + rows,
        row -> row.text(1));
  }

  /** The key of the last of the next rows; empty when fewer are left. */
  Optional<String> end(String after, int rows) {
    return session.first(
        "SELECT "
            + place()
            + " FROM "
            + name()
            + where(after, "")
            + " ORDER BY "
            + order("")
            + " LIMIT 1 OFFSET "
            + (rows - 1),
        row -> row.text(1));
  }

  /** A condition for the rows after one place and up to another; empty places are no bounds. */
  String where(String after, String upTo) {
    String lower = after.isEmpty() ? "" : tuple() + " > (" + after + ")";
    String upper = upTo.isEmpty() ? "" : tuple() + " <= (" + upTo + ")";
    if (lower.isEmpty() && upper.isEmpty()) {
      return " WHERE 1 = 1";
    }
    return " WHERE " + lower + (lower.isEmpty() || upper.isEmpty() ? "" : " AND ") + upper;
  }

  private String tuple() {
    return "(" + String.join(", ", key) + ")";
  }

  private String order(String direction) {
    return key.stream().map(column -> column + direction).collect(Collectors.joining(", "));
  }

  private String place() {
    return key.stream()
        .map(column -> parts.batches().literal(table, column))
        .collect(Collectors.joining(" || ', ' || "));
  }

  String name() {
    return parts.ddl().quote(table.name());
  }
}
