package io.github.dbmig.command.diff;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.StoredObject;
import java.util.Locale;

/** A change as reports name it: {@code add column} and {@code public.users.nick}. */
final class ChangeNames {
  private ChangeNames() {}

  static String kind(Change change) {
    if (change instanceof Change.AddObject add) {
      return "add " + kind(add.object());
    } else if (change instanceof Change.DropObject drop) {
      return "drop " + kind(drop.object());
    } else if (change instanceof Change.AlterObject alter) {
      return "alter " + kind(alter.to());
    }
    return change
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }

  private static String kind(StoredObject object) {
    return object.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String object(Change change) {
    if (change instanceof Change.AddObject add) {
      return object(add.object());
    } else if (change instanceof Change.DropObject drop) {
      return object(drop.object());
    } else if (change instanceof Change.AlterObject alter) {
      return object(alter.to());
    }
    String part = part(change);
    String owner = change.subject().toString();
    return part.isEmpty() ? owner : owner + "." + part;
  }

  private static String object(StoredObject object) {
    boolean own = object.kind().hangs() && !object.signature().isEmpty();
    return object.name() + (own ? "." : "") + object.signature();
  }

  private static String part(Change change) {
    if (change instanceof Change.AddColumn add) {
      return add.column().name();
    } else if (change instanceof Change.DropColumn drop) {
      return drop.column().name();
    } else if (change instanceof Change.AlterColumnType alter) {
      return alter.column();
    } else if (change instanceof Change.AlterColumn alter) {
      return alter.to().name();
    } else if (change instanceof Change.SetDefault set) {
      return set.column();
    } else if (change instanceof Change.SetNotNull set) {
      return set.column();
    } else if (change instanceof Change.DropNotNull drop) {
      return drop.column();
    }
    return constraint(change);
  }

  /** Without a name of its own, as on SQLite, by its columns. */
  private static String constraint(Change change) {
    if (change instanceof Change.AddIndex add) {
      return add.index().name();
    } else if (change instanceof Change.DropIndex drop) {
      return drop.index().name();
    } else if (change instanceof Change.AddTrigger add) {
      return add.trigger().name();
    } else if (change instanceof Change.DropTrigger drop) {
      return drop.trigger().name();
    } else if (change instanceof Change.AddCheck add) {
      return add.check().name();
    } else if (change instanceof Change.DropCheck drop) {
      return drop.check().name();
    } else if (change instanceof Change.AddKey add) {
      return named(add.key().name(), add.key().columns());
    } else if (change instanceof Change.DropKey drop) {
      return named(drop.key().name(), drop.key().columns());
    } else if (change instanceof Change.AddForeignKey add) {
      return named(add.key().name(), add.key().columns());
    } else if (change instanceof Change.DropForeignKey drop) {
      return named(drop.key().name(), drop.key().columns());
    }
    return "";
  }

  private static String named(String name, java.util.List<String> columns) {
    return name.isEmpty() ? "(" + String.join(", ", columns) + ")" : name;
  }
}
