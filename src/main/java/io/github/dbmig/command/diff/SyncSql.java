package io.github.dbmig.command.diff;

import io.github.dbmig.command.diff.side.Side;
import io.github.dbmig.command.diff.view.ChangeAbout;
import io.github.dbmig.command.result.schema.DiffResult;
import io.github.dbmig.database.dialect.Ddl;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.change.Evolution;
import io.github.dbmig.model.diff.RenameEvidence;
import io.github.dbmig.model.diff.SchemaDiff;
import io.github.dbmig.model.order.Replaced;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The changes from one side to the other as lines with their SQL. */
final class SyncSql {
  private final Ddl ddl;
  private final Replaced replaced;
  private final Implied implied;
  private final Set<ObjectName> renewed;
  private final List<Change> ordered;
  private final List<DiffResult.Line> lines = new ArrayList<>();
  private final List<String> opening;
  private final List<String> first;
  private final List<String> closing;
  private Schema now;

  private SyncSql(Side from, Ddl ddl, List<Change> ordered, List<Change> kept) {
    this.ddl = ddl.within(from.schema(), kept);
    this.ordered = ordered;
    this.replaced = new Replaced(ordered);
    this.implied = new Implied(from.graph().dependencies(), kept);
    this.renewed = ddl.renewed(from.schema(), kept);
    this.opening = ddl.opening(!renewed.isEmpty());
    this.first = ddl.first(kept);
    this.closing = ddl.closing(!renewed.isEmpty());
    this.now = from.schema();
  }

  static SyncSql of(Side from, Side to, RenameEvidence evidence, Ddl ddl, boolean unsafe) {
    List<Change> ordered =
        SchemaDiff.planned(from.snapshot(), to.snapshot(), evidence, ddl.rules());
    Map<Change, String> withheld = Withheld.of(from, to, ddl, ordered, unsafe);
    List<Change> kept = ordered.stream().filter(c -> !withheld.containsKey(c)).toList();
    SyncSql sql = new SyncSql(from, ddl, ordered, kept);
    ddl.together(from.schema(), kept).forEach(sql::group);
    ordered.stream()
        .filter(withheld::containsKey)
        .forEach(change -> sql.leftOut(change, withheld.get(change)));
    sql.lines.addAll(new ExtraLines(from, to, unsafe).lines(kept, withheld.keySet()));
    return sql;
  }

  List<DiffResult.Line> lines() {
    return List.copyOf(lines);
  }

  /** All of them, also those that the SQL leaves out. */
  List<Change> changes() {
    return List.copyOf(ordered);
  }

  /** Lines that no SQL stands for. */
  List<DiffResult.Line> open() {
    return lines.stream().filter(DiffResult.Line::leftOut).toList();
  }

  /** What a script of the lines begins with. */
  List<String> opening() {
    List<String> all = new ArrayList<>(opening);
    all.addAll(first);
    return all;
  }

  List<String> closing() {
    return closing;
  }

  /** The statements of a migration, whose transaction is the runner's. */
  List<String> migration() {
    List<String> sql = new ArrayList<>(first);
    for (DiffResult.Line line : lines) {
      if (!line.sql().isEmpty()) {
        sql.add(noted(line));
        sql.addAll(line.sql().subList(1, line.sql().size()));
      }
    }
    return sql;
  }

  /** With what may go wrong above it. */
  private static String noted(DiffResult.Line line) {
    StringBuilder text = new StringBuilder();
    line.hazards().forEach(hazard -> text.append("-- ").append(hazard).append('\n'));
    return text.append(line.sql().get(0)).toString();
  }

  /** The first line of a group has the SQL of all. */
  private void group(List<Change> changes) {
    List<String> sql = statements(changes);
    boolean first = true;
    for (Change change : changes) {
      if (implied.test(change)) {
        continue;
      }
      List<String> hazards = hazards(change);
      if (renewed.contains(change.subject()) && first) {
        hazards.add("copies the whole table");
      } else if (!first) {
        hazards.add(
            renewed.contains(change.subject())
                ? DiffResult.Line.BY_THE_COPY
                : DiffResult.Line.TOGETHER);
      } else if (sql.isEmpty()) {
        hazards.add(DiffResult.Line.BY_THE_SERVER);
      }
      add(change, hazards, first ? sql : List.of());
      first = false;
    }
  }

  private List<String> hazards(Change change) {
    return new ArrayList<>(Hazards.of(change, replaced.comesAgain(change)));
  }

  private void leftOut(Change change, String why) {
    List<String> hazards = hazards(change);
    hazards.add(why);
    add(change, hazards, List.of());
  }

  private List<String> statements(List<Change> changes) {
    List<Change> written = changes.stream().filter(change -> !implied.test(change)).toList();
    List<String> sql =
        ddl.statements(now, written, false).stream().map(SyncSql::withoutEnd).toList();
    now = Evolution.apply(now, changes);
    return sql;
  }

  private static String withoutEnd(String statement) {
    String text = statement.strip();
    return text.endsWith(";") ? text.substring(0, text.length() - 1).stripTrailing() : text;
  }

  private void add(Change change, List<String> hazards, List<String> sql) {
    lines.add(
        new DiffResult.Line(
            ChangeNames.kind(change),
            ChangeNames.object(change),
            ChangeAbout.of(change),
            hazards,
            sql));
  }
}
