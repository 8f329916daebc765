package io.github.dbmig.tool.project;

import io.github.dbmig.tool.alembic.AlembicDetector;
import io.github.dbmig.tool.django.DjangoDetector;
import io.github.dbmig.tool.drizzle.DrizzleDetector;
import io.github.dbmig.tool.foreign.ForeignRunners;
import io.github.dbmig.tool.knex.KnexDetector;
import io.github.dbmig.tool.prisma.PrismaDetector;
import io.github.dbmig.tool.rawsql.RawsqlDetector;
import io.github.dbmig.tool.typeorm.TypeormDetector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Small project trees from text: a line {@code === path} begins a file. */
public final class Trees {
  private Trees() {}

  /** All detectors in the order of the source document. */
  public static ProjectDetector detector() {
    return new ProjectDetector(
        List.of(
            new PrismaDetector(),
            new DrizzleDetector(),
            new KnexDetector(),
            new TypeormDetector(),
            new AlembicDetector(),
            new DjangoDetector(),
            new RawsqlDetector()),
        new ForeignRunners());
  }

  public static Path write(Path root, String tree) {
    Path file = null;
    StringBuilder content = new StringBuilder();
    for (String line : (tree + "\n=== ").split("\n", -1)) {
      if (line.startsWith("=== ")) {
        if (file != null) {
          put(file, content.toString());
        }
        file = root.resolve(line.substring(4).strip());
        content.setLength(0);
      } else {
        content.append(line).append('\n');
      }
    }
    return root;
  }

  private static void put(Path file, String content) {
    try {
      if (file.toString().endsWith("/") || content.isEmpty() && file.getFileName() == null) {
        Files.createDirectories(file);
      } else {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
