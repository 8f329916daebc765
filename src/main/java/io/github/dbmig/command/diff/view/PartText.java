package io.github.dbmig.command.diff.view;

import io.github.dbmig.model.schema.Check;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.Generation;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A part of a table in a few words that are near to SQL. */
final class PartText {
  private PartText() {}

  static String of(Key key) {
    return columns(key.columns()) + options(key.options());
  }

  static String of(Check check) {
    String sql = check.expression();
    boolean closed = sql.startsWith("(") && sql.endsWith(")");
    return (closed ? sql : "(" + sql + ")")
        + validated(check.validated())
        + options(check.options());
  }

  static String of(Index index) {
    return (index.unique() ? "unique " : "")
        + columns(
            index.parts().stream().map(part -> (part.sql() + " " + part.suffix()).strip()).toList())
        + (index.predicate().isEmpty() ? "" : " where " + index.predicate())
        + (index.valid() ? "" : " invalid")
        + options(index.options());
  }

  static String of(ForeignKey key) {
    return columns(key.columns())
        + " references "
        + key.target()
        + (key.targetColumns().isEmpty() ? "" : " " + columns(key.targetColumns()))
        + options(key.actions())
        + validated(key.validated());
  }

  /** What is said of a column beside its type, nullability and default. */
  static List<String> more(Column column) {
    List<String> more = new ArrayList<>();
    Generation generation = column.generation();
    if (generation.kind() != Generation.Kind.NONE) {
      more.add((word(generation.kind()) + " " + generation.expression()).strip());
    }
    if (!column.collation().isEmpty()) {
      more.add("collation " + column.collation());
    }
    column.options().forEach((name, value) -> more.add((name + " " + value).strip()));
    if (!column.comment().isEmpty()) {
      more.add("comment '" + column.comment() + "'");
    }
    return more;
  }

  static String columns(List<String> columns) {
    return "(" + String.join(", ", columns) + ")";
  }

  private static String options(Map<String, String> options) {
    return options.entrySet().stream()
        .map(option -> " " + (option.getKey() + " " + option.getValue()).strip())
        .collect(Collectors.joining());
  }

  private static String validated(boolean validated) {
    return validated ? "" : " not validated";
  }

  private static String word(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
