package io.github.dbmig.database.dialect.sqlite.ddl;

import io.github.dbmig.database.dialect.Ddl;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.change.Evolution;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Generation;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What SQLite's ALTER TABLE cannot do is done by copying the table; all changes of one table go
 * into one copy. Source: sqlite.org/lang_altertable.html.
 */
public final class SqliteDdl implements Ddl {
  /** A default that ALTER TABLE ADD COLUMN takes without parentheses. */
  private static final Pattern LITERAL =
      Pattern.compile(
          "(?is)[-+]?[0-9.]+(e[-+]?[0-9]+)?|0x[0-9a-f]+|x?'([^']|'')*'|null|true|false"
              + "|current_(date|time|timestamp)");

  @Override
  public List<String> statements(Schema before, List<Change> changes, boolean online) {
    Schema after = Evolution.apply(before, changes);
    Set<ObjectName> copied = renewed(before, changes);
    Set<ObjectName> done = new HashSet<>();
    List<String> sql = new ArrayList<>();
    for (Change change : changes) {
      if (!copied.contains(change.subject())) {
        sql.addAll(change.match(new SqliteStatements(this)));
      } else if (done.add(change.subject())) {
        List<Change> own =
            changes.stream().filter(c -> c.subject().equals(change.subject())).toList();
        sql.addAll(new SqliteRebuild(this, before, after, own).statements());
      }
    }
    return sql;
  }

  /** All changes of a table that is copied are made by the one copy, in the place of the first. */
  @Override
  public List<List<Change>> together(Schema before, List<Change> changes) {
    Set<ObjectName> copied = renewed(before, changes);
    Map<ObjectName, List<Change>> copies = new HashMap<>();
    List<List<Change>> groups = new ArrayList<>();
    for (Change change : changes) {
      List<Change> group = copied.contains(change.subject()) ? copies.get(change.subject()) : null;
      if (group == null) {
        group = new ArrayList<>();
        groups.add(group);
        if (copied.contains(change.subject())) {
          copies.put(change.subject(), group);
        }
      }
      group.add(change);
    }
    return groups;
  }

  /** Tables with a change that ALTER TABLE cannot make. */
  @Override
  public Set<ObjectName> renewed(Schema before, List<Change> changes) {
    return changes.stream()
        .filter(change -> before.tables().containsKey(change.subject()))
        .filter(change -> change.match(new SqliteStatements(this)).isEmpty())
        .map(Change::subject)
        .collect(Collectors.toSet());
  }

  @Override
  public List<String> guard(int timeoutMs, boolean transactional) {
    return List.of();
  }

  @Override
  public List<String> unguard(boolean transactional) {
    return List.of();
  }

  @Override
  public Optional<String> unwritten(Change change) {
    return SqliteUnwritten.of(change);
  }

  /** Inside a transaction the first would have no effect. */
  @Override
  public List<String> opening(boolean renews) {
    return renews ? List.of("PRAGMA foreign_keys = OFF", "BEGIN") : List.of("BEGIN");
  }

  @Override
  public List<String> closing(boolean renews) {
    return renews
        ? List.of("PRAGMA foreign_key_check", "COMMIT", "PRAGMA foreign_keys = ON")
        : List.of("COMMIT");
  }

  @Override
  public String quote(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  @Override
  public String quote(ObjectName name) {
    return quote(name.name());
  }

  String quoted(List<String> names) {
    return names.stream().map(this::quote).collect(Collectors.joining(", "));
  }

  public String column(Column column) {
    StringBuilder sql = new StringBuilder(quote(column.name()));
    if (!column.type().isEmpty()) {
      sql.append(' ').append(column.type());
    }
    if (column.notNull()) {
      sql.append(" NOT NULL");
    }
    if (column.hasDefault()) {
      boolean literal = LITERAL.matcher(column.defaultSql()).matches();
      sql.append(" DEFAULT ")
          .append(literal ? column.defaultSql() : "(" + column.defaultSql() + ")");
    }
    if (!column.collation().isEmpty()) {
      sql.append(" COLLATE ").append(quote(column.collation()));
    }
    if (column.generation().kind() == Generation.Kind.STORED
        || column.generation().kind() == Generation.Kind.VIRTUAL) {
      sql.append(" GENERATED ALWAYS AS (")
          .append(column.generation().expression())
          .append(") ")
          .append(column.generation().kind().name().toUpperCase(Locale.ROOT));
    }
    return sql.toString();
  }

  String index(ObjectName table, Index index) {
    return "CREATE "
        + (index.unique() ? "UNIQUE " : "")
        + "INDEX "
        + quote(index.name())
        + " ON "
        + quote(table)
        + " ("
        + index.parts().stream()
            .map(part -> (part.column() ? quote(part.sql()) : part.sql()) + part.suffix())
            .collect(Collectors.joining(", "))
        + ")"
        + (index.predicate().isEmpty() ? "" : " WHERE " + index.predicate());
  }
}
