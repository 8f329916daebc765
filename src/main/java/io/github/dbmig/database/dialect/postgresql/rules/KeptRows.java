package io.github.dbmig.database.dialect.postgresql.rules;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.database.dialect.postgresql.ddl.table.ColumnStatements;
import io.github.dbmig.database.dialect.postgresql.ddl.table.Parents;
import io.github.dbmig.database.dialect.postgresql.ddl.table.TypeConversion;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rows of a table that cannot become the other one in place wait in a temporary table until the
 * new one and its partitions are there; those of partitions that go with it too. Values of a user's
 * own type wait as text, since the type may change meanwhile.
 */
public final class KeptRows {
  /** On a table that is dropped: the statement that keeps its rows. */
  private static final String KEPT = "keeps rows";

  /** On what is altered when the new table is whole: the statements that fill it. */
  private static final String FILLED = "fills rows";

  private static final String LATE = "fills late";
  private static final String END = "\u001e";

  private final Table old;
  private final Table now;
  private final String waiting;

  private KeptRows(Table old, Table now, int number) {
    this.old = old;
    this.now = now;
    this.waiting = "pg_temp." + quote("dbmig_rows_" + number);
  }

  /** What comes first when the table is dropped. */
  public static List<String> kept(Change.DropTable drop) {
    return statements(drop.table(), KEPT);
  }

  /** What fills the table that is whole now. */
  public static List<String> filled(Change.AlterTable alter) {
    return statements(alter.from(), FILLED);
  }

  /** True where the table is whole only when others have joined it. */
  static boolean late(Change.AlterTable fill) {
    return fill.from().options().containsKey(LATE);
  }

  private static List<String> statements(Table table, String option) {
    String sql = table.options().get(option);
    return sql == null ? List.of() : List.of(sql.split(END));
  }

  static List<Change> of(Schema from, Schema to, List<Change> changes) {
    Map<ObjectName, Table> dropped = new HashMap<>();
    Set<ObjectName> made = new HashSet<>();
    for (Change change : changes) {
      if (change instanceof Change.DropTable drop) {
        dropped.put(drop.subject(), drop.table());
      } else if (change instanceof Change.AddTable add) {
        made.add(change.subject());
      }
    }
    Map<ObjectName, List<KeptRows>> tables = new LinkedHashMap<>();
    List<Change> all = new ArrayList<>();
    int number = 0;
    for (Change change : changes) {
      if (change instanceof Change.DropTable drop) {
        Optional<ObjectName> heir = heir(drop.subject(), dropped, made);
        if (heir.isPresent()) {
          Table old = from.tables().get(drop.subject());
          KeptRows rows = new KeptRows(old, to.tables().get(heir.get()), number + 1);
          if (rows.possible()) {
            number++;
            tables.computeIfAbsent(heir.get(), any -> new ArrayList<>()).add(rows);
            all.add(new Change.DropTable(marked(drop.table(), KEPT, List.of(rows.keep()))));
            continue;
          }
        }
      }
      all.add(change);
    }
    tables.values().forEach(rows -> all.add(fill(to, rows, changes)));
    return all;
  }

  /** What takes the rows: the new table of the name, else that of the table it is a part of. */
  private static Optional<ObjectName> heir(
      ObjectName table, Map<ObjectName, Table> dropped, Set<ObjectName> made) {
    if (made.contains(table)) {
      return Optional.of(table);
    }
    return Optional.of(dropped.get(table))
        .filter(Membership::partition)
        .flatMap(part -> Parents.of(part).stream().filter(dropped::containsKey).findFirst())
        .flatMap(parent -> heir(parent, dropped, made));
  }

  private boolean possible() {
    return !old.options().containsKey("partition by")
        && !old.options().containsKey("server")
        && !now.options().containsKey("server")
        && !common().isEmpty();
  }

  private List<Column> common() {
    return old.columns().values().stream()
        .filter(column -> column.generation().writable())
        .filter(
            column -> now.column(column.name()).filter(c -> c.generation().writable()).isPresent())
        .toList();
  }

  private static Table marked(Table table, String option, List<String> sql) {
    Map<String, String> options = new TreeMap<>(table.options());
    options.put(option, String.join(END, sql));
    return table.withOptions(options, table.comment());
  }

  private String keep() {
    return "CREATE TEMP TABLE "
        + waiting.substring("pg_temp.".length())
        + " AS SELECT "
        + common().stream()
            .map(column -> quote(column.name()) + (own(column) ? cast(column) : ""))
            .collect(Collectors.joining(", "))
        + " FROM ONLY "
        + quote(old.name());
  }

  private static String cast(Column column) {
    return "::text AS " + quote(column.name());
  }

  private static boolean own(Column column) {
    return column.type().indexOf('.') >= 0;
  }

  /** It is done with the last partition, or with the table itself. */
  private static Change fill(Schema to, List<KeptRows> rows, List<Change> changes) {
    ObjectName last = rows.get(0).now.name();
    boolean late = false;
    for (Change change : changes) {
      if (change instanceof Change.AlterTable alter
          && Membership.partition(alter.to())
          && rows.get(0).under(to, alter.to())) {
        last = alter.subject();
        late |= TableRules.late(alter);
      }
    }
    Table table = to.tables().get(last);
    List<String> sql = rows.stream().flatMap(one -> one.statements().stream()).toList();
    Table marked = marked(table, FILLED, sql);
    return new Change.AlterTable(late ? marked(marked, LATE, List.of("")) : marked, table);
  }

  private boolean under(Schema to, Table table) {
    return Parents.of(table).stream()
        .anyMatch(
            parent ->
                parent.equals(now.name())
                    || to.table(parent).filter(one -> under(to, one)).isPresent());
  }

  private List<String> statements() {
    String names =
        common().stream().map(column -> quote(column.name())).collect(Collectors.joining(", "));
    String values = common().stream().map(this::value).collect(Collectors.joining(", "));
    List<String> sql = new ArrayList<>();
    sql.add(
        "INSERT INTO "
            + quote(now.name())
            + " ("
            + names
            + ") OVERRIDING SYSTEM VALUE SELECT "
            + values
            + " FROM "
            + waiting);
    common()
        .forEach(
            column ->
                sql.addAll(
                    ColumnStatements.behindRows(now.name(), now.columns().get(column.name()))));
    sql.add("DROP TABLE " + waiting);
    return sql;
  }

  private String value(Column column) {
    String type = own(column) ? "text" : column.type();
    String wanted = now.columns().get(column.name()).type();
    String using = TypeConversion.using(column.name(), type, wanted);
    return using.isEmpty() ? quote(column.name()) : using.substring(" USING ".length());
  }
}
