package io.github.dbmig.database.dialect.mysql.catalog;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.base.hash.Sha256;
import io.github.dbmig.database.dialect.mysql.text.MysqlBody;
import io.github.dbmig.database.dialect.mysql.text.MysqlUnqualified;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.diff.Identities;
import io.github.dbmig.model.diff.Snapshot;
import io.github.dbmig.model.diff.Unseen;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.Table;
import io.github.dbmig.model.schema.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything in the current database. */
final class MysqlCatalog {
  private static final int MARK = 12;

  private static final String RELATIONS =
      "SELECT table_name, table_type FROM information_schema.tables"
          + " WHERE table_schema = DATABASE() ORDER BY table_name";

  private final Session session;
  private final MysqlShown shown;
  private final Set<String> ignored;
  private final String database;
  private final List<Table> tables = new ArrayList<>();
  private final List<StoredObject> objects = new ArrayList<>();
  private final List<Unseen> unseen = new ArrayList<>();

  MysqlCatalog(Session session, Set<String> ignored) {
    this.session = session;
    this.shown = new MysqlShown(session);
    this.ignored = ignored;
    this.database = session.first("SELECT DATABASE()", row -> row.text(1)).orElse("");
  }

  Snapshot read() {
    Map<String, List<Trigger>> triggers =
        new MysqlTriggerCatalog(session, shown, database).read(unseen);
    List<String[]> relations =
        session.query(RELATIONS, row -> new String[] {row.text(1), row.text(2)});
    for (String[] relation : relations) {
      if (!hidden(relation[0])) {
        relation(relation[0], relation[1], triggers.getOrDefault(relation[0], List.of()));
      }
    }
    unseen.addAll(MysqlRights.of(session).hidden(database));
    objects.addAll(new MysqlRoutineCatalog(session, shown, unseen).read());
    return new Snapshot(Schema.of(List.of(), tables, objects), Identities.NONE, unseen);
  }

  private boolean hidden(String name) {
    return ignored.contains(name) || name.startsWith("_dbmig_");
  }

  private void relation(String name, String type, List<Trigger> triggers) {
    switch (type) {
      case "VIEW" -> view(name);
      case "SEQUENCE" ->
          shown
              .sequence(name)
              .ifPresentOrElse(
                  text -> objects.add(object(StoredObject.Kind.SEQUENCE, name, text)),
                  () -> unseen("sequence", name));
      default ->
          shown
              .table(name)
              .ifPresentOrElse(text -> table(name, text, triggers), () -> unseen("table", name));
    }
  }

  private void view(String name) {
    Optional<MysqlBody> body = shown.view(name);
    if (body.isEmpty()) {
      unseen("view", name);
      return;
    }
    MysqlUnqualified.view(body.get().create(), database)
        .map(text -> new MysqlBody(body.get().settings(), text).definition())
        .ifPresentOrElse(
            text -> objects.add(object(StoredObject.Kind.VIEW, name, text)),
            () ->
                opaque(
                    "view with an alias like its database",
                    new ObjectName("", name),
                    "",
                    body.get().create()));
  }

  private static StoredObject object(StoredObject.Kind kind, String name, String definition) {
    return new StoredObject(kind, new ObjectName("", name), "", definition);
  }

  private void table(String name, String create, List<Trigger> triggers) {
    ObjectName table = new ObjectName("", name);
    String text = MysqlUnqualified.table(create, database);
    try {
      Table read = MysqlTableText.read(table, text);
      tables.add(read.withTriggers(triggers));
      MysqlProof.differs(read, text)
          .or(() -> MysqlProof.garbled(text))
          .ifPresent(part -> opaque("table text", table, part, text));
    } catch (MigrationException e) {
      opaque("table that cannot be read", table, e.subject(), text);
    }
  }

  /** With a mark of the whole text, so that two of them are equal only where their texts are. */
  private void opaque(String kind, ObjectName on, String what, String text) {
    String mark = Sha256.hex(text.replaceFirst(" AUTO_INCREMENT=\\d+", "")).substring(0, MARK);
    unseen.add(new Unseen(kind, on, what + ", text " + mark, true));
  }

  private void unseen(String kind, String name) {
    unseen.add(new Unseen(kind + " whose text cannot be read", new ObjectName("", name), "", true));
  }
}
