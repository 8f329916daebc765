package io.github.dbmig.database.dialect.postgresql.ddl;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.StoredObject;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Changes that {@link PostgresqlStatements} would make only in part. */
final class PostgresqlUnwritten {
  private PostgresqlUnwritten() {}

  static Optional<String> of(Change change) {
    if (change instanceof Change.AddTable add) {
      return indexes(add.table().indexes().values());
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

  private static Optional<String> indexes(Collection<Index> indexes) {
    return indexes.stream().flatMap(index -> index(index).stream()).findFirst();
  }

  private static Optional<String> index(Index index) {
    return index.valid()
        ? Optional.empty()
        : Optional.of("index " + index.name() + " is left over from a build that failed");
  }
}
