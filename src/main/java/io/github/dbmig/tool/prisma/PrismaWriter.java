package io.github.dbmig.tool.prisma;

import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.NewFile;
import io.github.dbmig.tool.project.ToolProject;
import io.github.dbmig.tool.sql.FolderName;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** New folders of migrations, and seeds. Source: {@code prisma-drizzle.md} §1.3. */
final class PrismaWriter {
  private final ToolProject project;
  private final PrismaHistory history;

  PrismaWriter(ToolProject project, PrismaHistory history) {
    this.project = project;
    this.history = history;
  }

  NewFile template(String name, Instant now) {
    return new NewFile(file(name, now), "-- This is an empty migration.");
  }

  NewFile migration(String name, Instant now, List<String> up) {
    StringBuilder text = new StringBuilder();
    up.forEach(one -> text.append(one).append(";\n"));
    return new NewFile(file(name, now), text.toString());
  }

  private Path file(String name, Instant now) {
    List<String> there = history.local().stream().map(Migration::id).toList();
    return project.folder().resolve(FolderName.after(there, name, now)).resolve(PrismaHistory.FILE);
  }
}
