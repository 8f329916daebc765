package io.github.dbmig.database.dialect.sqlite.ddl;

import io.github.dbmig.database.dialect.sqlite.text.PlainText;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Generation;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.Table;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What ALTER TABLE takes on a table with rows. Source: sqlite.org/lang_altertable.html, sections on
 * ADD COLUMN and DROP COLUMN.
 */
final class InPlace {
  private InPlace() {}

  static boolean adds(Column column) {
    String value = column.defaultSql().toLowerCase(Locale.ROOT);
    boolean constant = value.isEmpty() || PlainText.literal(value) && !value.startsWith("current_");
    boolean filled = !value.isEmpty() && !value.equals("null");
    return column.generation().equals(Generation.NONE) && constant && (filled || !column.notNull())
        || column.generation().kind() == Generation.Kind.VIRTUAL && !column.notNull();
  }

  /** Only a column that no other text names: SQLite looks into all of them. */
  static boolean drops(Schema now, Change.DropColumn change) {
    String name = change.column().name();
    Table table = now.tables().get(change.subject());
    boolean key =
        Stream.concat(
                table.keys().stream().map(found -> found.columns()),
                table.foreignKeys().stream().map(found -> found.columns()))
            .flatMap(Collection::stream)
            .anyMatch(name::equalsIgnoreCase);
    return !key
        && table.columns().size() > 1
        && change.column().generation().kind() != Generation.Kind.STORED
        && texts(now, table, name).noneMatch(text -> names(text, name));
  }

  private static Stream<String> texts(Schema now, Table table, String dropped) {
    return Stream.of(
            table.checks().stream().map(check -> check.expression()),
            table.columns().values().stream()
                .filter(column -> !column.name().equals(dropped))
                .map(column -> column.generation().expression()),
            table.indexes().values().stream()
                .flatMap(
                    index ->
                        Stream.concat(
                            Stream.of(index.predicate()),
                            index.parts().stream().map(part -> part.sql()))),
            now.tables().values().stream()
                .flatMap(other -> other.triggers().values().stream())
                .map(trigger -> trigger.definition()),
            now.objects().values().stream().map(object -> object.definition()))
        .flatMap(text -> text);
  }

  private static boolean names(String text, String column) {
    return text.toLowerCase(Locale.ROOT).contains(column.toLowerCase(Locale.ROOT));
  }
}
