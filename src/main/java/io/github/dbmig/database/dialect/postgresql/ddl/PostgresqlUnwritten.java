package io.github.dbmig.database.dialect.postgresql.ddl;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.Table;
import io.github.dbmig.model.schema.Trigger;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Changes that {@link PostgresqlStatements} would make only in part. */
final class PostgresqlUnwritten {
  private PostgresqlUnwritten() {}

  static Optional<String> of(Change change) {
    if (change instanceof Change.AddTable add) {
      return table(add.table());
    } else if (change instanceof Change.AddObject add) {
      return secret(secrets(add.object()));
    } else if (change instanceof Change.AlterObject alter) {
      Set<String> secrets = secrets(alter.to());
      return secrets.equals(secrets(alter.from())) ? Optional.empty() : secret(secrets);
    } else if (change instanceof Change.AlterTable alter) {
      return alter.from().options().equals(alter.to().options())
          ? Optional.empty()
          : Optional.of("the table's options change: " + alter.to().options().keySet());
    } else if (change instanceof Change.AddColumn add) {
      return column(add.column());
    } else if (change instanceof Change.AlterColumn alter) {
      return altered(alter.from(), alter.to());
    } else if (change instanceof Change.AddIndex add) {
      return index(add.index());
    } else if (change instanceof Change.AddTrigger add) {
      return trigger(add.trigger());
    } else if (change instanceof Change.RenameTable rename) {
      return rename.from().schema().equals(rename.to().schema())
          ? Optional.empty()
          : Optional.of("the table moves to another schema");
    }
    return Optional.empty();
  }

  private static Optional<String> table(Table table) {
    if (!table.options().isEmpty()) {
      return Optional.of("the table has options: " + table.options().keySet());
    }
    return first(table.columns().values(), PostgresqlUnwritten::column)
        .or(() -> first(table.indexes().values(), PostgresqlUnwritten::index))
        .or(() -> first(table.triggers().values(), PostgresqlUnwritten::trigger));
  }

  /** A user mapping's password is not read, and so not written. */
  private static Set<String> secrets(StoredObject object) {
    return object.options().keySet().stream()
        .filter(option -> option.startsWith("secret "))
        .collect(Collectors.toSet());
  }

  private static Optional<String> secret(Set<String> secrets) {
    return secrets.isEmpty()
        ? Optional.empty()
        : Optional.of("the user mapping has a " + String.join(", ", secrets));
  }

  private static <T> Optional<String> first(
      Collection<T> parts, java.util.function.Function<T, Optional<String>> why) {
    return parts.stream().flatMap(part -> why.apply(part).stream()).findFirst();
  }

  private static Optional<String> column(Column column) {
    return column.options().isEmpty()
        ? Optional.empty()
        : Optional.of("column " + column.name() + " has options: " + column.options().keySet());
  }

  /** Only comments can be changed. */
  private static Optional<String> altered(Column from, Column to) {
    boolean same =
        from.generation().equals(to.generation())
            && from.collation().equals(to.collation())
            && from.options().equals(to.options());
    return same
        ? Optional.empty()
        : Optional.of("generation, collation or options of column " + to.name() + " change");
  }

  private static Optional<String> index(Index index) {
    return index.valid()
        ? Optional.empty()
        : Optional.of("index " + index.name() + " is left over from a build that failed");
  }

  private static Optional<String> trigger(Trigger trigger) {
    return trigger.enabled().equals("O")
        ? Optional.empty()
        : Optional.of("trigger " + trigger.name() + " is switched off, or set for replicas");
  }
}
