package io.github.dbmig.model.order;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.Table;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a change makes or drops, and the words of the text it is made of. */
public final class ChangeWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

  private ChangeWords() {}

  /** The words of a text; of a quoted name with other characters, its parts. */
  public static Set<String> of(String text) {
    Set<String> words = new LinkedHashSet<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** The words of the text that a change is made of. */
  public static Set<String> used(Change change) {
    StringBuilder text = new StringBuilder();
    if (change instanceof Change.AddObject add) {
      text.append(add.object().definition());
    } else if (change instanceof Change.DropObject drop) {
      text.append(drop.object().definition());
    } else if (change instanceof Change.AddTable add) {
      table(add.table(), text);
    } else if (change instanceof Change.DropTable drop) {
      table(drop.table(), text);
    } else if (change instanceof Change.AddColumn add) {
      column(add.column(), text);
    } else if (change instanceof Change.SetDefault set) {
      text.append(set.to());
    } else if (change instanceof Change.AlterColumnType type) {
      text.append(type.to());
    } else if (change instanceof Change.AddTrigger add) {
      text.append(add.trigger().definition());
    } else if (change instanceof Change.AddCheck add) {
      text.append(add.check().expression());
    } else if (change instanceof Change.AddIndex add) {
      index(add.index(), text);
    }
    return of(text.toString());
  }

  private static void table(Table table, StringBuilder text) {
    table.columns().values().forEach(column -> column(column, text));
    table.checks().forEach(check -> text.append(check.expression()).append(' '));
    table.foreignKeys().forEach(key -> text.append(key.target()).append(' '));
    table.indexes().values().forEach(index -> index(index, text));
    table.triggers().values().forEach(trigger -> text.append(trigger.definition()).append(' '));
  }

  private static void column(Column column, StringBuilder text) {
    text.append(column.type()).append(' ').append(column.defaultSql()).append(' ');
    text.append(column.generation().expression()).append(' ');
  }

  private static void index(Index index, StringBuilder text) {
    text.append(index.predicate()).append(' ');
    index.parts().stream()
        .filter(part -> !part.column())
        .forEach(part -> text.append(part.sql()).append(' '));
  }
}
