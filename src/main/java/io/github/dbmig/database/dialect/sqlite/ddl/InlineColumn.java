package io.github.dbmig.database.dialect.sqlite.ddl;

import io.github.dbmig.database.dialect.sqlite.text.PlainText;
import io.github.dbmig.database.dialect.sqlite.text.SqliteNames;
import io.github.dbmig.database.dialect.sqlite.text.TableReader;
import io.github.dbmig.database.dialect.sqlite.text.TableText;
import io.github.dbmig.database.dialect.sqlite.text.TableWriter;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A new column whose checks and references stand with it: ADD COLUMN brings them along. Rows have
 * NULL in it where it references something, since any other default is refused. Source:
 * sqlite.org/lang_altertable.html, section on ADD COLUMN.
 *
 * @param changes the column's first, then what comes with it
 */
record InlineColumn(List<Change> changes, String sql) {
  InlineColumn {
    changes = List.copyOf(changes);
  }

  /** Those among the changes of one table. */
  static List<InlineColumn> of(List<Change> changes) {
    return changes.stream()
        .filter(Change.AddColumn.class::isInstance)
        .flatMap(change -> of((Change.AddColumn) change, changes).stream())
        .toList();
  }

  private static Optional<InlineColumn> of(Change.AddColumn add, List<Change> changes) {
    Column column = add.column();
    if (!column.options().containsKey(PlainText.WRITTEN) || !InPlace.adds(column)) {
      return Optional.empty();
    }
    String written = TableWriter.written(column);
    TableText text = TableText.of("CREATE TABLE t (" + written + ")");
    Table read = TableReader.read(add.subject(), text);
    boolean same = read.columns().containsValue(column) && text.unknown().isEmpty();
    boolean referring = !read.foreignKeys().isEmpty();
    if (!same || !read.keys().isEmpty() || referring && column.hasDefault()) {
      return Optional.empty();
    }
    List<Change> wanted = new ArrayList<>(List.of(add));
    read.checks().forEach(check -> wanted.add(new Change.AddCheck(add.subject(), check)));
    read.foreignKeys().forEach(key -> wanted.add(new Change.AddForeignKey(add.subject(), key)));
    List<Change> found = wanted.stream().flatMap(one -> same(one, changes).stream()).toList();
    return wanted.size() == 1 || found.size() < wanted.size()
        ? Optional.empty()
        : Optional.of(
            new InlineColumn(
                found,
                "ALTER TABLE "
                    + SqliteNames.quoted(add.subject().name())
                    + " ADD COLUMN "
                    + written));
  }

  private static Optional<Change> same(Change wanted, List<Change> changes) {
    return changes.stream().filter(wanted::equals).findFirst();
  }
}
