package io.github.dbmig.command.diff;

import io.github.dbmig.command.result.DiffResult;
import io.github.dbmig.database.dialect.Ddl;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.change.Evolution;
import io.github.dbmig.model.diff.RenameEvidence;
import io.github.dbmig.model.diff.SchemaDiff;
import io.github.dbmig.model.order.Replaced;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The changes from one side to the other as lines with their SQL. */
final class SyncSql {
  private final Side from;
  private final Side to;
  private final Ddl ddl;
  private final List<Change> ordered;
  private final Map<Change, String> withheld;
  private final Replaced replaced;
  private final Set<ObjectName> renewed;
  private final Set<ObjectName> done = new HashSet<>();
  private final List<DiffResult.Line> lines = new ArrayList<>();
  private Schema now;

  private SyncSql(Side from, Side to, Ddl ddl, boolean unsafe) {
    this.from = from;
    this.to = to;
    this.ddl = ddl;
    this.ordered =
        SchemaDiff.planned(from.snapshot(), to.snapshot(), RenameEvidence.NONE, ddl.rules());
    this.withheld = Withheld.of(from, to, ddl, ordered, unsafe);
    this.replaced = new Replaced(ordered);
    this.renewed = ddl.renewed(from.schema(), kept());
    this.now = from.schema();
  }

  static SyncSql of(Side from, Side to, Ddl ddl, boolean unsafe) {
    SyncSql sql = new SyncSql(from, to, ddl, unsafe);
    sql.ordered.forEach(sql::line);
    sql.lines.addAll(new ExtraLines(from, to, unsafe).lines(sql.kept(), sql.withheld.keySet()));
    return sql;
  }

  List<DiffResult.Line> lines() {
    return List.copyOf(lines);
  }

  /** Whether a table is copied into its new shape. */
  boolean renews() {
    return !renewed.isEmpty();
  }

  private List<Change> kept() {
    return ordered.stream().filter(change -> !withheld.containsKey(change)).toList();
  }

  private void line(Change change) {
    List<String> hazards = new ArrayList<>(Hazards.of(change, replaced.comesAgain(change)));
    if (withheld.containsKey(change)) {
      hazards.add(withheld.get(change));
      add(change, hazards, List.of());
    } else if (!renewed.contains(change.subject())) {
      add(change, hazards, statements(List.of(change)));
    } else if (done.add(change.subject())) {
      hazards.add("copies the whole table");
      add(change, hazards, statements(copied(change.subject())));
    } else {
      hazards.add("done by the copy of the table above");
      add(change, hazards, List.of());
    }
  }

  private List<Change> copied(ObjectName table) {
    return kept().stream().filter(change -> change.subject().equals(table)).toList();
  }

  private List<String> statements(List<Change> changes) {
    List<String> sql =
        ddl.statements(now, changes, false).stream().map(SyncSql::withoutEnd).toList();
    now = Evolution.apply(now, changes);
    return sql;
  }

  private static String withoutEnd(String statement) {
    String text = statement.strip();
    return text.endsWith(";") ? text.substring(0, text.length() - 1).stripTrailing() : text;
  }

  private void add(Change change, List<String> hazards, List<String> sql) {
    lines.add(
        new DiffResult.Line(ChangeNames.kind(change), ChangeNames.object(change), hazards, sql));
  }
}
