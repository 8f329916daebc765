package io.github.dbmig.database.dialect.postgresql.ddl;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.StoredObject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Changes that {@link PostgresqlStatements} would make only in part. */
final class PostgresqlUnwritten {
  /** What no statement changes while the column stays. */
  private static final List<String> FOR_LIFE = List.of("not null not valid", "not null no inherit");

  private PostgresqlUnwritten() {}

  static Optional<String> of(Change change) {
    if (change instanceof Change.AddTable add) {
      return indexes(add.table().indexes().values())
          .or(() -> columns(add.table().columns().values()));
    } else if (change instanceof Change.AddColumn add) {
      return column(add.column());
    } else if (change instanceof Change.AlterColumn alter) {
      return altered(alter.from(), alter.to());
    } else if (change instanceof Change.AddObject add) {
      return secret(secrets(add.object()));
    } else if (change instanceof Change.AlterObject alter) {
      Set<String> secrets = secrets(alter.to());
      return secrets.equals(secrets(alter.from())) ? Optional.empty() : secret(secrets);
    } else if (change instanceof Change.AddIndex add) {
      return index(add.index());
    } else if (change instanceof Change.RenameTable rename) {
      return rename.from().schema().equals(rename.to().schema())
          ? Optional.empty()
          : Optional.of("the table moves to another schema");
    }
    return Optional.empty();
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

  private static Optional<String> columns(Collection<Column> columns) {
    return columns.stream().flatMap(column -> column(column).stream()).findFirst();
  }

  private static Optional<String> column(Column column) {
    return column.options().containsKey("not null not valid")
        ? Optional.of("NOT NULL of column " + column.name() + " is not valid")
        : Optional.empty();
  }

  private static Optional<String> altered(Column from, Column to) {
    return FOR_LIFE.stream()
        .filter(option -> from.options().containsKey(option) != to.options().containsKey(option))
        .findFirst()
        .map(option -> "column " + to.name() + " changes whether it is " + option);
  }

  private static Optional<String> indexes(Collection<Index> indexes) {
    return indexes.stream().flatMap(index -> index(index).stream()).findFirst();
  }

  private static Optional<String> index(Index index) {
    return index.valid()
        ? Optional.empty()
        : Optional.of("index " + index.name() + " is left over from a build that failed");
  }
}
