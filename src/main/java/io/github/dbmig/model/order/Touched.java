package io.github.dbmig.model.order;

import io.github.dbmig.model.change.Cases;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Ref;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a change makes, drops and alters, by name.
 *
 * @param altered what stays itself and is another afterwards
 */
public record Touched(List<Ref> made, List<Ref> dropped, List<Ref> altered) {
  public Touched {
    made = List.copyOf(made);
    dropped = List.copyOf(dropped);
    altered = List.copyOf(altered);
  }

  public static Touched by(Change change) {
    return Objects.requireNonNull(change.match(new Touch()));
  }

  private static Touched makes(List<Ref> made) {
    return new Touched(made, List.of(), List.of());
  }

  private static Touched makes(Ref made) {
    return makes(List.of(made));
  }

  private static Touched drops(List<Ref> dropped) {
    return new Touched(List.of(), dropped, List.of());
  }

  private static Touched drops(Ref dropped) {
    return drops(List.of(dropped));
  }

  private static Touched alters(Ref altered) {
    return new Touched(List.of(), List.of(), List.of(altered));
  }

  /** A table with all that comes and goes with it. */
  private static List<Ref> whole(Table table) {
    ObjectName name = table.name();
    List<Ref> refs = new ArrayList<>(List.of(Ref.table(name)));
    table.columns().keySet().forEach(column -> refs.add(Ref.column(name, column)));
    table.columns().values().stream()
        .filter(column -> column.hasDefault())
        .forEach(column -> refs.add(Ref.defaultOf(name, column.name())));
    table.keys().forEach(key -> refs.add(Ref.constraint(name, key.name())));
    table.checks().forEach(check -> refs.add(Ref.constraint(name, check.name())));
    table.foreignKeys().forEach(key -> refs.add(Ref.constraint(name, key.name())));
    table.indexes().keySet().forEach(index -> refs.add(Ref.index(name, index)));
    table.triggers().keySet().forEach(trigger -> refs.add(Ref.trigger(name, trigger)));
    return refs;
  }

  private static final class Touch implements Cases<Touched> {
    @Override
    public Touched addNamespace(Change.AddNamespace change) {
      return makes(Ref.namespace(change.name()));
    }

    @Override
    public Touched dropNamespace(Change.DropNamespace change) {
      return drops(Ref.namespace(change.name()));
    }

    @Override
    public Touched addTable(Change.AddTable change) {
      return makes(whole(change.table()));
    }

    @Override
    public Touched dropTable(Change.DropTable change) {
      return drops(whole(change.table()));
    }

    @Override
    public Touched renameTable(Change.RenameTable change) {
      return makes(Ref.table(change.to()));
    }

    @Override
    public Touched alterTable(Change.AlterTable change) {
      return alters(Ref.table(change.subject()));
    }

    @Override
    public Touched addColumn(Change.AddColumn change) {
      List<Ref> refs = new ArrayList<>();
      refs.add(Ref.column(change.subject(), change.column().name()));
      if (change.column().hasDefault()) {
        refs.add(Ref.defaultOf(change.subject(), change.column().name()));
      }
      return makes(refs);
    }

    @Override
    public Touched dropColumn(Change.DropColumn change) {
      List<Ref> refs = new ArrayList<>();
      refs.add(Ref.column(change.subject(), change.column().name()));
      if (change.column().hasDefault()) {
        refs.add(Ref.defaultOf(change.subject(), change.column().name()));
      }
      return drops(refs);
    }

    @Override
    public Touched renameColumn(Change.RenameColumn change) {
      return makes(Ref.column(change.subject(), change.to()));
    }

    @Override
    public Touched alterColumnType(Change.AlterColumnType change) {
      return alters(Ref.column(change.subject(), change.column()));
    }

    @Override
    public Touched setNotNull(Change.SetNotNull change) {
      return alters(Ref.column(change.subject(), change.column()));
    }

    @Override
    public Touched dropNotNull(Change.DropNotNull change) {
      return alters(Ref.column(change.subject(), change.column()));
    }

    @Override
    public Touched setDefault(Change.SetDefault change) {
      List<Ref> one = List.of(Ref.defaultOf(change.subject(), change.column()));
      if (change.from().isEmpty()) {
        return makes(one);
      }
      return change.to().isEmpty() ? drops(one) : alters(one.get(0));
    }

    @Override
    public Touched alterColumn(Change.AlterColumn change) {
      return alters(Ref.column(change.subject(), change.to().name()));
    }

    @Override
    public Touched addKey(Change.AddKey change) {
      return makes(Ref.constraint(change.subject(), change.key().name()));
    }

    @Override
    public Touched dropKey(Change.DropKey change) {
      return drops(Ref.constraint(change.subject(), change.key().name()));
    }

    @Override
    public Touched indexToKey(Change.IndexToKey change) {
      return new Touched(
          List.of(Ref.constraint(change.subject(), change.key().name())),
          List.of(Ref.index(change.subject(), change.index().name())),
          List.of());
    }

    @Override
    public Touched keyToIndex(Change.KeyToIndex change) {
      return new Touched(
          List.of(Ref.index(change.subject(), change.index().name())),
          List.of(Ref.constraint(change.subject(), change.key().name())),
          List.of());
    }

    @Override
    public Touched addCheck(Change.AddCheck change) {
      return makes(Ref.constraint(change.subject(), change.check().name()));
    }

    @Override
    public Touched dropCheck(Change.DropCheck change) {
      return drops(Ref.constraint(change.subject(), change.check().name()));
    }

    @Override
    public Touched alterCheck(Change.AlterCheck change) {
      return alters(Ref.constraint(change.subject(), change.from().name()));
    }

    @Override
    public Touched addForeignKey(Change.AddForeignKey change) {
      return makes(Ref.constraint(change.subject(), change.key().name()));
    }

    @Override
    public Touched dropForeignKey(Change.DropForeignKey change) {
      return drops(Ref.constraint(change.subject(), change.key().name()));
    }

    @Override
    public Touched alterForeignKey(Change.AlterForeignKey change) {
      return alters(Ref.constraint(change.subject(), change.from().name()));
    }

    @Override
    public Touched addIndex(Change.AddIndex change) {
      return makes(Ref.index(change.subject(), change.index().name()));
    }

    @Override
    public Touched dropIndex(Change.DropIndex change) {
      return drops(Ref.index(change.subject(), change.index().name()));
    }

    @Override
    public Touched renameIndex(Change.RenameIndex change) {
      return makes(Ref.index(change.subject(), change.to()));
    }

    @Override
    public Touched addTrigger(Change.AddTrigger change) {
      return makes(Ref.trigger(change.subject(), change.trigger().name()));
    }

    @Override
    public Touched dropTrigger(Change.DropTrigger change) {
      return drops(Ref.trigger(change.subject(), change.trigger().name()));
    }

    @Override
    public Touched addObject(Change.AddObject change) {
      return makes(Ref.object(change.object().id()));
    }

    @Override
    public Touched dropObject(Change.DropObject change) {
      return drops(Ref.object(change.object().id()));
    }

    @Override
    public Touched alterObject(Change.AlterObject change) {
      return alters(Ref.object(change.to().id()));
    }
  }
}
