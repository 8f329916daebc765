package io.github.dbmig.database.dialect.mysql.ddl;

import io.github.dbmig.database.dialect.mysql.text.MysqlBody;
import io.github.dbmig.database.dialect.mysql.text.MysqlTriggerText;
import io.github.dbmig.model.schema.Table;
import io.github.dbmig.model.schema.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The triggers of a table from one shape to another. A trigger keeps its place among those of its
 * timing and event only as long as those before it stay, so all behind the first that changes are
 * made again, in their order.
 *
 * @param drops what stays behind when these are dropped is a common beginning of both orders
 */
record MysqlTriggers(List<Trigger> drops, List<Trigger> adds) {
  MysqlTriggers {
    drops = List.copyOf(drops);
    adds = List.copyOf(adds);
  }

  static MysqlTriggers between(Table before, Table after) {
    if (before.triggers().equals(after.triggers())) {
      return new MysqlTriggers(List.of(), List.of());
    }
    Map<String, List<Trigger>> old = slots(before);
    Map<String, List<Trigger>> now = slots(after);
    List<Trigger> drops = new ArrayList<>();
    List<Trigger> adds = new ArrayList<>();
    old.forEach((slot, triggers) -> drops.addAll(behind(triggers, now.get(slot))));
    now.forEach((slot, triggers) -> adds.addAll(behind(triggers, old.get(slot))));
    return new MysqlTriggers(drops, adds);
  }

  private static List<Trigger> behind(List<Trigger> triggers, List<Trigger> others) {
    int same = 0;
    int most = others == null ? 0 : Math.min(triggers.size(), others.size());
    while (same < most && triggers.get(same).equals(others.get(same))) {
      same++;
    }
    return triggers.subList(same, triggers.size());
  }

  /** By timing and event, each list in the order in which its triggers fire. */
  private static Map<String, List<Trigger>> slots(Table table) {
    Map<String, List<Trigger>> slots = new LinkedHashMap<>();
    for (Trigger trigger : table.triggers().values()) {
      slots.computeIfAbsent(slot(trigger), any -> new ArrayList<>()).add(trigger);
    }
    slots.replaceAll((slot, triggers) -> chained(triggers));
    return slots;
  }

  private static String slot(Trigger trigger) {
    return MysqlTriggerText.of(MysqlBody.of(trigger.definition()).create()).slot();
  }

  /** Each follows the one before it, as its text says; the first follows none of them. */
  private static List<Trigger> chained(List<Trigger> triggers) {
    Map<String, Trigger> follower = new LinkedHashMap<>();
    List<Trigger> chain = new ArrayList<>();
    for (Trigger trigger : triggers) {
      follower.put(MysqlTriggerText.followed(MysqlBody.of(trigger.definition()).create()), trigger);
    }
    Trigger next = follower.remove("");
    while (next != null) {
      chain.add(next);
      next = follower.remove(next.name());
    }
    chain.addAll(follower.values());
    return chain;
  }
}
