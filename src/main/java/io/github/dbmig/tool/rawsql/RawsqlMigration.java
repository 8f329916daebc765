package io.github.dbmig.tool.rawsql;

import io.github.dbmig.model.sql.SqlStatement;
import java.util.List;
import java.util.Optional;

/**
 * A parsed migration. Lines of its statements are those of the file.
 *
 * @param down what undoes it: empty where the file has no {@code -- DOWN} section, and no statement
 *     where the section is empty, which says that there is nothing to undo
 */
public record RawsqlMigration(
    RawsqlName name,
    RawsqlOptions options,
    List<SqlStatement> up,
    Optional<List<SqlStatement>> down) {
  public RawsqlMigration {
    up = List.copyOf(up);
    down = down.map(List::copyOf);
  }
}
