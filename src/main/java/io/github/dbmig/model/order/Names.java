package io.github.dbmig.model.order;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Ref;
import java.util.ArrayList;
import java.util.List;

/**
 * The names that a change takes, and those that are free after it. Tables, views, sequences,
 * indexes and keys share one space of names; the others have theirs.
 */
final class Names {
  private Names() {}

  static List<String> taken(Change change, Touched touched) {
    List<String> names = new ArrayList<>(touched.made().stream().map(Names::slot).toList());
    if (change instanceof Change.AlterCheck alter) {
      names.add(constraint(alter.subject(), alter.to().name()));
    } else if (change instanceof Change.AlterForeignKey alter) {
      names.add(constraint(alter.subject(), alter.to().name()));
    }
    return names;
  }

  static List<String> freed(Change change, Touched touched) {
    List<String> names = new ArrayList<>(touched.dropped().stream().map(Names::slot).toList());
    if (change instanceof Change.RenameIndex rename) {
      names.add(slot(Ref.index(rename.subject(), rename.from())));
    } else if (change instanceof Change.AlterCheck alter && renamed(alter)) {
      names.add(constraint(alter.subject(), alter.from().name()));
    } else if (change instanceof Change.AlterForeignKey alter && renamed(alter)) {
      names.add(constraint(alter.subject(), alter.from().name()));
    }
    return names;
  }

  private static boolean renamed(Change.AlterCheck alter) {
    return !alter.from().name().equals(alter.to().name());
  }

  private static boolean renamed(Change.AlterForeignKey alter) {
    return !alter.from().name().equals(alter.to().name());
  }

  private static String constraint(ObjectName table, String name) {
    return slot(Ref.constraint(table, name));
  }

  private static String slot(Ref ref) {
    return switch (ref.kind()) {
      case TABLE -> "relation " + ref.of();
      case INDEX, CONSTRAINT ->
          "relation " + ref.of().sibling(ref.part().isEmpty() ? "?" : ref.part());
      case OBJECT -> ref.part().endsWith(" ") ? "relation " + ref.of() : ref.toString();
      default -> ref.toString();
    };
  }
}
