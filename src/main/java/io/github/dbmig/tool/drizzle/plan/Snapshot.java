package io.github.dbmig.tool.drizzle.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dbmig.model.change.Change;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The schema as Drizzle believes it to be behind a migration. It has three forms: tables by name
 * (0.x), rows of entities (1.0), and what differs from the one before (1.0 on PostgreSQL). Source:
 * {@code prisma-drizzle.md} §2.2, §2.3.
 */
record Snapshot(ObjectNode json) {
  /**
   * @throws io.github.dbmig.base.error.MigrationException when the file is no snapshot
   */
  static Snapshot read(Path file) {
    return new Snapshot(PrettyJson.read(file));
  }

  String id() {
    return json.path("id").asText();
  }

  /** Ids of those it stands behind. */
  List<String> behind() {
    List<String> ids = new ArrayList<>();
    json.path("prevIds").forEach(one -> ids.add(one.asText()));
    return ids;
  }

  /**
   * The next one.
   *
   * @param seed decides its id
   */
  Snapshot next(String seed, List<Change> changes) {
    ObjectNode next = json.deepCopy();
    String id = UUID.nameUUIDFromBytes((id() + seed).getBytes(StandardCharsets.UTF_8)).toString();
    boolean diff = json.path("dialect").asText().equals("postgres");
    next.put("id", id);
    if (json.has("prevId")) {
      next.put("prevId", id());
    } else {
      next.putArray("prevIds").add(id());
    }
    if (diff) {
      next.put("type", "diff").remove("ddl");
      next.putArray("footprints");
      next.putArray("deltas");
    }
    SnapshotForm form =
        diff ? new DiffForm(next) : json.has("tables") ? new TableForm(next) : new RowForm(next);
    changes.forEach(form::apply);
    return new Snapshot(next);
  }

  String text() {
    return PrettyJson.text(json);
  }
}
