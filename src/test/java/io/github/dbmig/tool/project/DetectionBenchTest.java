package io.github.dbmig.tool.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a monorepo of 100,000 files takes, beside the bare walk over all of them. Goal: 0.3 s in
 * process with most files in node_modules. Nothing here is asserted about time.
 */
@Tag("bench")
class DetectionBenchTest {
  private static final int RUNS = 7;

  @TempDir Path folder;

  @Test
  void aMonorepoWithNodeModules() throws IOException {
    project(100, 150);
    packages(folder.resolve("node_modules"), 850, 100);
    measure("100,000 files, 85,000 of them in node_modules");
  }

  @Test
  void aMonorepoOfSourcesAlone() throws IOException {
    project(500, 200);
    measure("100,000 files, all sources");
  }

  /** Packages with sources, some with migrations; the one nearest to the root is Prisma's. */
  private void project(int packages, int files) throws IOException {
    Trees.write(
        folder,
        """
        === package.json
        {"workspaces": ["packages/*"], "devDependencies": {"prisma": "^6.0.0", "drizzle-kit": "1.0.0", "typeorm": "1.0.0"}}
        === prisma/schema.prisma
        datasource db { provider = "postgresql"
         url = env("DATABASE_URL") }
        === prisma/migrations/20240101000000_a/migration.sql
        SELECT 1;
        """);
    packages(folder.resolve("packages"), packages, files);
    for (int i = 0; i < packages; i += 10) {
      Trees.write(
          folder.resolve("packages/p" + i),
          """
          === knexfile.js
          module.exports = { client: 'pg' };
          === migrations/20240101000000_a.js
          exports.up = (knex) => {}; exports.down = (knex) => {};
          === config/database.ts
          export const x = 1;
          """);
    }
  }

  private static void packages(Path at, int count, int files) throws IOException {
    for (int i = 0; i < count; i++) {
      Path one = at.resolve("p" + i);
      Files.createDirectories(one.resolve("src/lib"));
      Files.writeString(one.resolve("package.json"), "{\"name\": \"p" + i + "\"}");
      for (int j = 1; j < files; j++) {
        Files.createFile(one.resolve((j % 2 == 0 ? "src/" : "src/lib/") + "file" + j + ".ts"));
      }
    }
  }

  private void measure(String what) throws IOException {
    Path root = folder.toRealPath();
    long floor = Long.MAX_VALUE;
    long own = Long.MAX_VALUE;
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      long seen = walk(root);
      floor = Math.min(floor, System.nanoTime() - start);
      assertThat(seen).isGreaterThan(90_000);
      start = System.nanoTime();
      DetectedProject found = Trees.detector().detect(DetectionRequest.of(root));
      long took = System.nanoTime() - start;
      if (i == 0) {
        System.out.printf("%s: first run %d ms%n", what, Duration.ofNanos(took).toMillis());
      }
      own = Math.min(own, took);
      assertThat(found.mainOrFail().tool()).isEqualTo("prisma");
    }
    System.out.printf(
        "%s: detection %d ms, Files.walkFileTree over all %d ms, ratio %.2f%n",
        what,
        Duration.ofNanos(own).toMillis(),
        Duration.ofNanos(floor).toMillis(),
        (double) own / floor);
  }

  private static long walk(Path root) throws IOException {
    long[] files = {0};
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files[0]++;
            return FileVisitResult.CONTINUE;
          }
        });
    return files[0];
  }
}
