package io.github.dbmig.database.dialect.postgresql.type;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.base.error.UnsafeChangeException;
import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Ref;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.StoredObject.Part;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A type that cannot change in place is made anew beside the old one, with those that are made of
 * it; then every column takes the new one by way of its text, in one rewrite of its table, and the
 * old ones go. A value that the new type does not know fails the script.
 */
public final class TypeRemake {
  /**
   * Set on a type whose new values are used in the same script: the server refuses them before they
   * are committed (55P04).
   */
  public static final String ANEW = "anew";

  private static final int LONGEST = 63;
  private static final String OLD = "dbmig_old_";

  private final StoredObject from;
  private final StoredObject to;
  private final TypeUse use;

  private TypeRemake(Schema schema, Change.AlterObject change) {
    this.from = change.from();
    this.to = change.to();
    this.use = TypeUse.of(schema, change.from());
  }

  /** True for a change of a type that its writer does not make in place. */
  public static boolean needed(Change change) {
    if (!(change instanceof Change.AlterObject alter)) {
      return false;
    }
    StoredObject from = alter.from();
    StoredObject to = alter.to();
    return switch (to.kind()) {
      case ENUM -> to.options().containsKey(ANEW) || !EnumWriter.grows(from, to);
      case DOMAIN -> !from.options().get("as").equals(to.options().get("as"));
      case COMPOSITE -> !CompositeWriter.grows(from, to);
      case RANGE -> true;
      default -> false;
    };
  }

  /**
   * The types and columns whose users must be out of the way; so must users of a composite type
   * that loses an attribute in place.
   */
  public static Set<Ref> disturbed(Schema schema, Change.AlterObject change) {
    if (!needed(change)) {
      boolean loses =
          change.to().kind() == StoredObject.Kind.COMPOSITE
              && !change.to().parts().containsAll(change.from().parts());
      return loses ? Set.of(Ref.object(change.to().id())) : Set.of();
    }
    TypeUse use = TypeUse.of(schema, change.from());
    Set<Ref> refs = new HashSet<>();
    use.types().forEach(type -> refs.add(Ref.object(type.id())));
    use.columns()
        .forEach(
            (table, columns) ->
                columns.forEach(column -> refs.add(Ref.column(table.name(), column.name()))));
    return refs;
  }

  /** True for what the remake itself takes along. */
  public static boolean survives(Ref user) {
    return user.kind() == Ref.Kind.OBJECT
        && (user.part().startsWith(StoredObject.Kind.DOMAIN + " ")
            || user.part().startsWith(StoredObject.Kind.COMPOSITE + " "));
  }

  /**
   * Only a value that is the type itself can be taken apart by its attributes' names, and the
   * server does not retype what a table is partitioned by.
   */
  private void check(Table table, Column column) {
    if (reordered() && !use.itself(column)) {
      throw refused("its attributes change places under column " + column.name());
    }
    String key = table.options().getOrDefault("partition by", "");
    if (Pattern.compile("\\b" + Pattern.quote(column.name()) + "\\b").matcher(key).find()) {
      throw refused("table " + table.name() + " is partitioned by " + column.name());
    }
  }

  private UnsafeChangeException refused(String why) {
    return new UnsafeChangeException(
        "type-not-converted", to.id().toString(), why, "write this change by hand");
  }

  private boolean reordered() {
    return to.kind() == StoredObject.Kind.COMPOSITE && !names(from).equals(names(to));
  }

  private static List<String> names(StoredObject composite) {
    return composite.parts().stream().map(Part::name).toList();
  }

  /**
   * @param schema as the change meets it
   * @param writers by kind
   */
  public static List<String> statements(
      Schema schema, Change.AlterObject change, Map<StoredObject.Kind, ObjectWriter> writers) {
    TypeRemake remake = new TypeRemake(schema, change);
    List<StoredObject> types = remake.use.types();
    List<String> sql = new ArrayList<>();
    if (change.from().kind() == StoredObject.Kind.RANGE) {
      remake.byText(writers, sql);
      return sql;
    }
    for (StoredObject type : types) {
      sql.add("ALTER TYPE " + quote(type.name()) + " RENAME TO " + quote(old(type)));
    }
    for (StoredObject type : types) {
      StoredObject now = type.id().equals(remake.from.id()) ? remake.to : remake.known(type);
      sql.addAll(writers.get(type.kind()).add(now));
    }
    remake.use.columns().forEach((table, columns) -> sql.add(remake.retyped(table, columns)));
    for (int i = types.size() - 1; i >= 0; i--) {
      String drop = types.get(i).kind() == StoredObject.Kind.DOMAIN ? "DROP DOMAIN " : "DROP TYPE ";
      sql.add(drop + quote(types.get(i).name().sibling(old(types.get(i)))));
    }
    return sql;
  }

  /**
   * The functions of a range type keep their names when it is renamed, and stand in the way of its
   * successor's: the columns are text meanwhile.
   */
  private void byText(Map<StoredObject.Kind, ObjectWriter> writers, List<String> sql) {
    use.columns().forEach((table, columns) -> sql.add(altered(table, columns, column -> "text")));
    List<StoredObject> types = use.types();
    for (int i = types.size() - 1; i >= 0; i--) {
      sql.addAll(writers.get(types.get(i).kind()).drop(types.get(i)));
    }
    for (StoredObject type : types) {
      sql.addAll(writers.get(type.kind()).add(type.id().equals(from.id()) ? to : type));
    }
    use.columns().forEach((table, columns) -> sql.add(altered(table, columns, Column::type)));
  }

  private static String altered(Table table, List<Column> columns, Function<Column, String> type) {
    return columns.stream()
        .map(
            column ->
                "ALTER COLUMN "
                    + quote(column.name())
                    + " TYPE "
                    + type.apply(column)
                    + " USING "
                    + quote(column.name())
                    + "::"
                    + type.apply(column))
        .collect(Collectors.joining(", ", "ALTER TABLE " + quote(table.name()) + " ", ""));
  }

  /** Without the checks and the default that name a value which is gone. */
  private StoredObject known(StoredObject domain) {
    List<String> gone =
        from.parts().stream()
            .filter(part -> from.kind() == StoredObject.Kind.ENUM && !to.parts().contains(part))
            .map(part -> "'" + part.name().replace("'", "''") + "'::")
            .toList();
    Map<String, String> options = new TreeMap<>(domain.options());
    options.computeIfPresent(
        "default",
        (name, sql) -> gone.stream().anyMatch(label -> use.names(sql, label)) ? null : sql);
    return new StoredObject(
        domain.kind(),
        domain.name(),
        domain.signature(),
        domain.definition(),
        domain.parts().stream()
            .filter(part -> gone.stream().noneMatch(label -> use.names(part.sql(), label)))
            .toList(),
        options);
  }

  private static String old(StoredObject type) {
    String name = OLD + type.name().name();
    return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
  }

  private String retyped(Table table, List<Column> columns) {
    columns.forEach(column -> check(table, column));
    ObjectName name = table.name();
    return columns.stream()
        .map(
            column ->
                "ALTER COLUMN "
                    + quote(column.name())
                    + " TYPE "
                    + column.type()
                    + " USING "
                    + value(column))
        .collect(Collectors.joining(", ", "ALTER TABLE " + quote(name) + " ", ""));
  }

  /** Attributes that change places are taken by name. */
  private String value(Column column) {
    String name = quote(column.name());
    if (!reordered()) {
      return name + "::text::" + column.type();
    }
    List<String> known = names(from);
    return to.parts().stream()
        .map(
            part ->
                known.contains(part.name())
                    ? "(" + name + ")." + quote(part.name()) + "::text::" + part.sql()
                    : "NULL")
        .collect(
            Collectors.joining(
                ", ",
                "CASE WHEN " + name + " IS DISTINCT FROM NULL THEN ROW(",
                ")::" + column.type() + " END"));
  }
}
