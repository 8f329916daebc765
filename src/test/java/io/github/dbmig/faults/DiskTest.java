package io.github.dbmig.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A SQLite database on a disk that is full, or that may only be read. */
@Tag("ci")
class DiskTest {
  private static final String BIG =
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 2000)\n"
          + "INSERT INTO big SELECT hex(zeroblob(1000)) FROM n;";

  @TempDir Path root;
  @TempDir Path mount;

  private Project project() {
    String file = mount.resolve("small.db").toString();
    return Project.at(root, TestDatabase.at(Engine.SQLITE, 0, file));
  }

  @Test
  void aFullDiskUndoesTheMigrationAndTheNextRunFinishesIt() {
    try (Disk disk = Disk.mount(mount, "1m")) {
      Project project = project();
      project
          .shop()
          .migration("20260101000000_a.sql", "CREATE TABLE big (x TEXT);", "DROP TABLE big;")
          .migration("20260102000000_b.sql", BIG, "DELETE FROM big;");
      RunResult full = project.run();
      assertThat(full.failed().orElseThrow().error()).contains("full");
      assertThat(project.states()).containsExactly("applied", "pending");
      disk.resize("32m");
      assertThat(project.run().error()).isEmpty();
      assertThat(project.shop().column("SELECT COUNT(*) FROM big")).containsExactly("2000");
    }
  }

  @Test
  void aReadOnlyFolderIsSaidAndNothingIsApplied() {
    try (Disk disk = Disk.mount(mount, "1m")) {
      Project project = project();
      project
          .shop()
          .migration("20260101000000_a.sql", "CREATE TABLE a (x TEXT);", "DROP TABLE a;")
          .execute("CREATE TABLE users (id INTEGER)");
      disk.readOnly();
      assertThat(failure(project)).get().asString().containsIgnoringCase("read");
      assertThat(project.states()).containsExactly("pending");
    }
  }

  private static Optional<DbmigException> failure(Project project) {
    try {
      return project.run().error();
    } catch (DbmigException said) {
      return Optional.of(said);
    }
  }
}
