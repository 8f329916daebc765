package io.github.dbmig.database.dialect.mysql.catalog;

import io.github.dbmig.database.dialect.mysql.text.MysqlBody;
import io.github.dbmig.database.dialect.mysql.text.MysqlTriggerText;
import io.github.dbmig.database.dialect.mysql.text.MysqlUnqualified;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.diff.Unseen;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The triggers of all tables. SHOW CREATE leaves out which trigger one follows, so that comes from
 * their order.
 */
record MysqlTriggerCatalog(Session session, MysqlShown shown, String database) {
  private static final String TRIGGERS =
      "SELECT event_object_table, trigger_name, action_timing, event_manipulation"
          + " FROM information_schema.triggers WHERE trigger_schema = DATABASE()"
          + " ORDER BY event_object_table, action_timing, event_manipulation, action_order";

  Map<String, List<Trigger>> read(List<Unseen> unseen) {
    Map<String, List<Trigger>> triggers = new LinkedHashMap<>();
    Map<List<String>, String> last = new LinkedHashMap<>();
    List<List<String>> rows =
        session.query(TRIGGERS, row -> List.of(row.text(1), row.text(2), row.text(3), row.text(4)));
    for (List<String> row : rows) {
      List<String> slot = List.of(row.get(0), row.get(2), row.get(3));
      String before = last.put(slot, row.get(1));
      shown
          .trigger(row.get(1))
          .ifPresentOrElse(
              body ->
                  triggers
                      .computeIfAbsent(row.get(0), any -> new ArrayList<>())
                      .add(trigger(row.get(1), body, before)),
              () ->
                  unseen.add(
                      new Unseen(
                          "trigger whose text cannot be read",
                          new ObjectName("", row.get(0)),
                          row.get(1))));
    }
    return triggers;
  }

  private Trigger trigger(String name, MysqlBody body, String before) {
    String create = MysqlUnqualified.trigger(body.create(), database);
    String placed = before == null ? create : MysqlTriggerText.of(create).following(before);
    return new Trigger(name, new MysqlBody(body.settings(), placed).definition(), "O");
  }
}
