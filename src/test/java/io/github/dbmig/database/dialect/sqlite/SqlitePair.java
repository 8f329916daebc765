package io.github.dbmig.database.dialect.sqlite;

import io.github.dbmig.database.dialect.Ddl;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.diff.RenameEvidence;
import io.github.dbmig.model.diff.SchemaDiff;
import io.github.dbmig.model.diff.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Two scripts, and the way from what the one makes to what the other makes. */
final class SqlitePair {
  private SqlitePair() {}

  /** What is not as it must be after the way was gone; with the statements, for people. */
  static List<String> difference(Path files, String before, String after) {
    try (SqliteDatabase one = SqliteDatabase.in(Path.of(files + "-one.db")).run(before);
        SqliteDatabase two = SqliteDatabase.in(Path.of(files + "-two.db")).run(after)) {
      List<String> sql = go(one, two);
      List<String> found = SqliteOracle.picture(one.session());
      List<String> wanted = SqliteOracle.picture(two.session());
      List<String> difference = new ArrayList<>();
      found.stream()
          .filter(line -> !wanted.contains(line))
          .forEach(l -> difference.add("is   " + l));
      wanted.stream()
          .filter(line -> !found.contains(line))
          .forEach(l -> difference.add("must " + l));
      changes(one.snapshot(), two.snapshot()).forEach(c -> difference.add("still " + c.text()));
      one.snapshot().unseen().forEach(unseen -> difference.add("unseen " + unseen));
      if (!difference.isEmpty()) {
        difference.addAll(sql);
      }
      return difference;
    }
  }

  /** Makes the one equal to the other. */
  static List<String> go(SqliteDatabase one, SqliteDatabase two) {
    List<String> sql = statements(one.snapshot(), two.snapshot());
    one.run(sql);
    return sql;
  }

  static List<Change> changes(Snapshot from, Snapshot to) {
    return SchemaDiff.planned(from, to, RenameEvidence.NONE, SqliteParts.schema().ddl().rules());
  }

  static List<String> statements(Snapshot from, Snapshot to) {
    Ddl ddl = SqliteParts.schema().ddl();
    List<String> sql = new ArrayList<>(ddl.opening(true));
    sql.addAll(ddl.statements(from.schema(), changes(from, to), false));
    sql.addAll(ddl.closing(true));
    return sql;
  }
}
