package io.github.dbmig.tool.prisma;

import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.database.session.Row;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.tool.Applied;
import io.github.dbmig.tool.AppliedAt;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.source.FileText;
import io.github.dbmig.tool.sql.LineEnds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prisma's folders and the rows of its table. An id is a folder's name, and names are the order.
 * Source: {@code prisma-drizzle.md} §1.3, §1.4.
 */
record PrismaHistory(Path folder) {
  static final String FILE = "migration.sql";

  List<Migration> local() {
    return folders()
        .map(one -> one.resolve(FILE))
        .filter(Files::isRegularFile)
        .map(
            file ->
                new Migration(
                    file.getParent().getFileName().toString(), file, FileText.checksum(file)))
        .toList();
  }

  /** Folders without a migration, which Prisma refuses to deploy beside (P3015). */
  List<String> strangers() {
    return folders()
        .filter(one -> !Files.isRegularFile(one.resolve(FILE)))
        .map(one -> one.getFileName().toString())
        .toList();
  }

  private Stream<Path> folders() {
    return FileText.list(folder).stream().filter(Files::isDirectory);
  }

  static Path down(Migration migration) {
    return migration.file().resolveSibling("down.sql");
  }

  /** What was rolled back counts as never applied. */
  List<Applied> applied(Session session, Dialect dialect) {
    if (!dialect.bookkeeping().tableExists(session, PrismaTable.NAME)) {
      return List.of();
    }
    Map<String, Migration> local =
        local().stream().collect(Collectors.toMap(Migration::id, Function.identity()));
    return session.query(
        "SELECT migration_name, checksum, finished_at FROM "
            + PrismaTable.NAME
            + " WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name",
        row -> applied(row, Optional.ofNullable(local.get(row.text(1)))));
  }

  private static Applied applied(Row row, Optional<Migration> local) {
    String kept = row.text(2);
    String checksum =
        local.map(one -> LineEnds.normal(kept, FileText.read(one.file()))).orElse(kept);
    return new Applied(
        row.text(1), AppliedAt.read(row.text(3)), Optional.of(checksum), row.isNull(3), "");
  }
}
