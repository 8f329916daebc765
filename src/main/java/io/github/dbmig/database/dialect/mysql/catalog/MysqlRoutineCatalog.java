package io.github.dbmig.database.dialect.mysql.catalog;

import io.github.dbmig.database.dialect.mysql.text.MysqlBody;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.diff.Unseen;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.StoredObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Functions, procedures and events. */
record MysqlRoutineCatalog(Session session, MysqlShown shown, List<Unseen> unseen) {
  private static final String ROUTINES =
      "SELECT routine_type, routine_name FROM information_schema.routines"
          + " WHERE routine_schema = DATABASE() ORDER BY routine_type, routine_name";

  private static final String EVENTS =
      "SELECT event_name FROM information_schema.events"
          + " WHERE event_schema = DATABASE() ORDER BY event_name";

  List<StoredObject> read() {
    List<StoredObject> objects = new ArrayList<>();
    List<String[]> routines =
        session.query(ROUTINES, row -> new String[] {row.text(1), row.text(2)});
    for (String[] routine : routines) {
      String signature = "(" + routine[0].toLowerCase(Locale.ROOT) + ")";
      add(
          objects,
          new StoredObject.Id(StoredObject.Kind.ROUTINE, new ObjectName("", routine[1]), signature),
          shown.routine(routine[0], routine[1]));
    }
    for (String event : session.query(EVENTS, row -> row.text(1))) {
      add(
          objects,
          new StoredObject.Id(StoredObject.Kind.EVENT, new ObjectName("", event), ""),
          shown.event(event));
    }
    return objects;
  }

  private void add(List<StoredObject> objects, StoredObject.Id id, Optional<MysqlBody> body) {
    if (body.isPresent()) {
      objects.add(new StoredObject(id.kind(), id.name(), id.signature(), body.get().definition()));
    } else {
      String kind = id.kind().name().toLowerCase(Locale.ROOT);
      unseen.add(new Unseen(kind + " whose text cannot be read", id.name(), id.signature()));
    }
  }
}
