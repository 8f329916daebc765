package io.github.dbmig.command.report;

import io.github.dbmig.command.result.schema.About;
import io.github.dbmig.command.result.schema.DiffResult.Line;
import io.github.dbmig.command.result.schema.SideBySide;
import io.github.dbmig.command.result.schema.TableView;
import io.github.dbmig.command.result.schema.TableView.ColumnShape;
import io.github.dbmig.command.result.schema.TableView.ColumnView;
import io.github.dbmig.command.result.schema.TableView.PartView;
import io.github.dbmig.command.result.schema.TableView.ReferenceView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the tree says of an object and of a part beside its name. */
final class DiffWords {
  private final Map<List<String>, TableView> tables = new HashMap<>();
  private final Map<String, String> renamed = new HashMap<>();
  private final Map<List<String>, String> parts = new HashMap<>();

  DiffWords(SideBySide sides) {
    for (TableView table : sides.tables()) {
      tables.put(List.of(table.schema(), table.name()), table);
      table.formerName().ifPresent(former -> renamed.put(former, table.name()));
      table.columns().forEach(one -> put(table, "column", one.name(), column(one)));
      table.parts().forEach(one -> put(table, one.type(), one.name(), part(one)));
      table.references().forEach(one -> put(table, "foreign key", one.name(), reference(one)));
    }
  }

  /** An unnamed one goes by what it says, a foreign key by its columns. */
  private void put(TableView table, String type, String name, String text) {
    String unnamed = type.equals("foreign key") ? text.substring(0, text.indexOf(')') + 1) : text;
    parts.merge(
        List.of(table.schema(), table.name(), type, name.isEmpty() ? unnamed : name),
        text,
        (one, two) -> one + " -> " + two);
  }

  /** {@code +} for what comes, {@code -} for what goes, {@code ~} for what stays and changes. */
  static String mark(List<Line> changes, String none) {
    boolean adds = changes.stream().anyMatch(line -> line.kind().startsWith("add "));
    boolean drops =
        changes.stream()
            .anyMatch(
                line -> line.kind().startsWith("drop ") && !line.kind().equals("drop not null"));
    if (changes.isEmpty()) {
      return none;
    }
    return adds == drops ? "~" : adds ? "+" : "-";
  }

  /** The name after, where the table is renamed. */
  String nameAfter(About about) {
    String former = about.schema().isEmpty() ? about.on() : about.schema() + "." + about.on();
    return renamed.getOrDefault(former, about.on());
  }

  String object(About about, List<Line> itself) {
    Optional<TableView> table = table(about);
    String type =
        itself.stream()
            .map(line -> line.about().type() + " ")
            .findFirst()
            .orElse(table.isPresent() ? "table " : "");
    return type
        + table
            .flatMap(TableView::formerName)
            .map(former -> former + " -> " + nameAfter(about))
            .orElse(about.on());
  }

  private Optional<TableView> table(About about) {
    return Optional.ofNullable(tables.get(List.of(about.schema(), nameAfter(about))));
  }

  /** Of a table that comes or goes as a whole. */
  String columns(List<Line> itself) {
    return itself.stream()
        .findFirst()
        .flatMap(line -> table(line.about()))
        .filter(table -> table.state().equals("added") || table.state().equals("removed"))
        .map(
            table ->
                table.columns().stream()
                    .map(ColumnView::name)
                    .collect(Collectors.joining(", ", "(", ")")))
        .orElse("");
  }

  /** Empty where it says nothing that its name does not. */
  String part(About about) {
    return parts.getOrDefault(
        List.of(about.schema(), nameAfter(about), about.type(), about.part()), "");
  }

  private static String part(PartView part) {
    return either(part.before(), part.after());
  }

  private static String reference(ReferenceView reference) {
    return either(reference.before(), reference.after());
  }

  private static String either(Optional<String> before, Optional<String> after) {
    return before.isPresent() && after.isPresent() && !before.equals(after)
        ? before.get() + " -> " + after.get()
        : after.or(() -> before).orElse("");
  }

  private static String column(ColumnView column) {
    return column.before().isPresent() && column.after().isPresent()
        ? changes(column.before().get(), column.after().get())
        : column.after().or(column::before).map(DiffWords::shape).orElse("");
  }

  private static String changes(ColumnShape before, ColumnShape after) {
    List<String> changes = new ArrayList<>();
    change("", before.name(), after.name(), changes);
    change("", before.type(), after.type(), changes);
    change("", nullable(before), nullable(after), changes);
    change("default ", before.defaultSql(), after.defaultSql(), changes);
    change("", String.join(" ", before.more()), String.join(" ", after.more()), changes);
    return String.join(", ", changes);
  }

  private static void change(
      String what, Optional<String> before, Optional<String> after, List<String> changes) {
    change(what, before.orElse(""), after.orElse(""), changes);
  }

  private static void change(String what, String before, String after, List<String> changes) {
    if (!before.equals(after)) {
      changes.add(what + shown(before) + " -> " + shown(after));
    }
  }

  private static String shown(String text) {
    return text.isEmpty() ? "none" : text;
  }

  private static String nullable(ColumnShape shape) {
    return shape.nullable() ? "null" : "not null";
  }

  private static String shape(ColumnShape shape) {
    return shape.type()
        + (shape.nullable() ? "" : " not null")
        + shape.defaultSql().map(sql -> " default " + sql).orElse("")
        + shape.more().stream().map(one -> " " + one).collect(Collectors.joining());
  }

  /** A name may hold a line break. */
  static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }
}
