package io.github.dbmig.tool.detection;

import io.github.dbmig.tool.runner.Runner;
import io.github.dbmig.tool.runner.ToolVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A migration tool in a project, and everything about it that the files say. Paths are absolute.
 *
 * @param tool one of {@code prisma drizzle knex typeorm alembic django rawsql}
 * @param dir where the tool is started
 * @param dialect {@code postgresql}, {@code mysql}, {@code sqlite}, or the name of an engine that
 *     dbmig does not drive; empty with a reason in {@code unknown}
 * @param selector what {@code -Ddbmig.dir} takes to mean this one: the folder, or the configuration
 *     file, or a section of it behind {@code #}
 * @param claims files and folders that are this detection's own; nobody else takes them for theirs
 */
public record Detection(
    String tool,
    Path dir,
    ToolVersion version,
    Optional<String> dialect,
    Migrations migrations,
    Runner runner,
    ToolConfig config,
    List<Evidence> evidence,
    List<Unknown> unknown,
    String selector,
    Set<Path> claims) {
  public Detection {
    evidence = List.copyOf(evidence);
    unknown = List.copyOf(unknown);
    claims = Set.copyOf(claims);
  }

  public boolean hasMigrations() {
    return migrations.count() > 0;
  }
}
