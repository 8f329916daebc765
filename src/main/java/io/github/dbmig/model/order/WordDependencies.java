package io.github.dbmig.model.order;

import io.github.dbmig.model.schema.Check;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Dependencies;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Ref;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What needs what by the words of the texts, for engines whose catalog does not say. A word too
 * much costs an object that is made again, or nothing; names are found by their first word.
 */
public final class WordDependencies {
  private final Schema schema;
  private final Map<String, List<Ref>> named = new HashMap<>();
  private final Map<Ref, Set<Ref>> uses = new HashMap<>();

  private WordDependencies(Schema schema) {
    this.schema = schema;
    schema.tables().keySet().forEach(table -> name(table, Ref.table(table)));
    schema.objects().keySet().stream()
        .filter(id -> !id.kind().hangs())
        .forEach(id -> name(id.name(), Ref.object(id)));
  }

  public static Dependencies of(Schema schema) {
    WordDependencies words = new WordDependencies(schema);
    schema.objects().values().forEach(words::object);
    schema.tables().values().forEach(words::table);
    return Dependencies.of(words.uses);
  }

  private void name(ObjectName name, Ref ref) {
    ChangeWords.of(name.name()).stream()
        .findFirst()
        .ifPresent(word -> named.computeIfAbsent(word, any -> new ArrayList<>()).add(ref));
  }

  private void object(StoredObject object) {
    Ref user = Ref.object(object.id());
    text(user, object.definition());
    if (object.kind().hangs()) {
      Set<Ref> used = uses.computeIfAbsent(user, any -> new LinkedHashSet<>());
      ChangeWords.of(object.name().name()).stream()
          .findFirst()
          .ifPresent(
              word ->
                  named.getOrDefault(word, List.of()).stream()
                      .filter(ref -> ref.of().equals(object.name()))
                      .forEach(used::add));
    }
  }

  private void table(Table table) {
    table.columns().values().forEach(column -> column(table, column));
    table.keys().forEach(key -> columns(table, key.name(), key.columns()));
    for (Check check : table.checks()) {
      own(table, Ref.constraint(table.name(), check.name()), check.expression());
    }
    table.foreignKeys().forEach(key -> foreignKey(table, key));
    table.indexes().values().forEach(index -> index(table, index));
    table
        .triggers()
        .values()
        .forEach(one -> own(table, Ref.trigger(table.name(), one.name()), one.definition()));
  }

  private void column(Table table, Column column) {
    String generated = column.generation().expression();
    Ref ref = Ref.column(table.name(), column.name());
    text(ref, column.type());
    if (!generated.isEmpty()) {
      own(table, ref, generated);
    }
    if (column.hasDefault()) {
      text(Ref.defaultOf(table.name(), column.name()), column.defaultSql());
    }
  }

  private void columns(Table table, String constraint, List<String> columns) {
    Set<Ref> used =
        uses.computeIfAbsent(
            Ref.constraint(table.name(), constraint), any -> new LinkedHashSet<>());
    columns.forEach(column -> used.add(Ref.column(table.name(), column)));
  }

  private void foreignKey(Table table, ForeignKey key) {
    columns(table, key.name(), key.columns());
    Set<Ref> used = uses.get(Ref.constraint(table.name(), key.name()));
    used.add(Ref.table(key.target()));
    key.targetColumns().forEach(column -> used.add(Ref.column(key.target(), column)));
    schema
        .table(key.target())
        .ifPresent(
            target ->
                target.keys().stream()
                    .filter(
                        other ->
                            key.targetColumns().isEmpty()
                                || other.columns().equals(key.targetColumns()))
                    .forEach(other -> used.add(Ref.constraint(target.name(), other.name()))));
  }

  private void index(Table table, Index index) {
    Ref user = Ref.index(table.name(), index.name());
    StringBuilder text = new StringBuilder(index.predicate());
    for (Index.Part part : index.parts()) {
      text.append(' ').append(part.sql());
    }
    own(table, user, text.toString());
  }

  /** A text about a table's own columns. */
  private void own(Table table, Ref user, String text) {
    Set<String> words = text(user, text);
    columns(table, words, uses.computeIfAbsent(user, any -> new LinkedHashSet<>()));
  }

  private Set<String> text(Ref user, String text) {
    Set<String> words = ChangeWords.of(text);
    Set<Ref> used = uses.computeIfAbsent(user, any -> new LinkedHashSet<>());
    for (String word : words) {
      for (Ref ref : named.getOrDefault(word, List.of())) {
        used.add(ref);
        schema.table(ref.of()).ifPresent(table -> columns(table, words, used));
      }
    }
    return words;
  }

  private static void columns(Table table, Set<String> words, Set<Ref> used) {
    for (String column : table.columns().keySet()) {
      if (words.contains(column)) {
        used.add(Ref.column(table.name(), column));
      }
    }
  }
}
