package io.github.dbmig.tool.django;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ObjectName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Django shall believe of its models after a change of the database. Source:
 * docs.djangoproject.com/en/5.2/ref/models/fields/. A type that no field has for sure is left to
 * the project.
 */
final class AppState {
  private static final Pattern TEXT = Pattern.compile("(?:character varying|varchar)\\((\\d+)\\)");
  private static final Pattern NUMBER = Pattern.compile("(?:numeric|decimal)\\((\\d+), ?(\\d+)\\)");

  private AppState() {}

  static boolean isOf(ObjectName table, String app) {
    return table.name().startsWith(app + "_");
  }

  /**
   * Empty for a table that the project made by SQL alone.
   *
   * @param history the text of the app's migrations
   * @param added what the plan adds: of any other column Django may know more than its type
   */
  static Optional<String> of(
      Change change, String app, String history, List<Change.AddColumn> added) {
    if (!isOf(change.subject(), app)) {
      return Optional.empty();
    }
    String model = change.subject().name().substring(app.length() + 1).replace("_", "");
    Pattern made = Pattern.compile("(?is)(Create|Rename)Model\\(.{0,200}?[\"']" + model + "[\"']");
    if (!made.matcher(history).find()) {
      return Optional.empty();
    }
    if (change instanceof Change.AddColumn add) {
      return set("AddField", model, add.column());
    }
    if (change instanceof Change.SetNotNull set) {
      return added.stream()
          .filter(one -> one.subject().equals(set.subject()))
          .map(Change.AddColumn::column)
          .filter(column -> column.name().equals(set.column()))
          .findFirst()
          .flatMap(column -> set("AlterField", model, column.required(true)));
    }
    if (change instanceof Change.DropColumn drop && field(drop.column()).isPresent()) {
      return Optional.of("migrations.RemoveField(" + named(model, drop.column()) + ")");
    }
    return Optional.empty();
  }

  private static Optional<String> set(String operation, String model, Column column) {
    return field(column)
        .map(
            field ->
                "migrations." + operation + "(" + named(model, column) + ", field=" + field + ")");
  }

  private static String named(String model, Column column) {
    return "model_name=\"" + model + "\", name=\"" + column.name() + "\"";
  }

  private static Optional<String> field(Column column) {
    String type = column.type().toLowerCase(Locale.ROOT);
    String nullable = column.notNull() ? "" : "null=True";
    Matcher text = TEXT.matcher(type);
    if (text.matches()) {
      return Optional.of(field("CharField", List.of("max_length=" + text.group(1), nullable)));
    }
    Matcher number = NUMBER.matcher(type);
    if (number.matches()) {
      return Optional.of(
          field(
              "DecimalField",
              List.of(
                  "decimal_places=" + number.group(2), "max_digits=" + number.group(1), nullable)));
    }
    return simple(type).map(name -> field(name, List.of(nullable)));
  }

  private static String field(String name, List<String> options) {
    return "models."
        + name
        + "("
        + String.join(", ", options.stream().filter(one -> !one.isEmpty()).toList())
        + ")";
  }

  private static Optional<String> simple(String type) {
    return Optional.ofNullable(
        switch (type) {
          case "text", "longtext" -> "TextField";
          case "integer", "int" -> "IntegerField";
          case "bigint" -> "BigIntegerField";
          case "smallint" -> "SmallIntegerField";
          case "boolean", "bool", "tinyint(1)" -> "BooleanField";
          case "timestamp with time zone", "datetime", "datetime(6)" -> "DateTimeField";
          case "date" -> "DateField";
          case "uuid" -> "UUIDField";
          case "jsonb" -> "JSONField";
          case "double precision", "double", "real" -> "FloatField";
          default -> null;
        });
  }
}
