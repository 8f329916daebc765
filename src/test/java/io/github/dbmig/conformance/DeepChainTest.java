package io.github.dbmig.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 500 tables, each with a foreign key to the next, on a thread with the stack that is usual. */
class DeepChainTest {
  private static final int DEPTH = 500;
  private static final String ONLY = System.getProperty("dbmig.conformance.only", "");

  @TempDir Path folder;

  @Tag("ci")
  @ParameterizedTest
  @EnumSource(names = {"SQLITE", "POSTGRESQL18"})
  void aChainIsMadeChangesItsTypeAndIsDropped(Engine engine) throws IOException {
    chain(engine);
  }

  /** Minutes of the server's, which remakes a table for each change. */
  @Tag("nightly")
  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void theSameOnEnginesThatCopyTables(Engine engine) throws IOException {
    chain(engine);
  }

  private void chain(Engine engine) throws IOException {
    assumeTrue(ONLY.isEmpty() || ONLY.equals(Outcome.dialect(engine)), "asked for " + ONLY);
    Lab lab = Lab.of(engine);
    Case pair = pair(engine);
    lab.prepare(List.of(pair));
    Path none = Files.writeString(folder.resolve("none.sql"), "");
    try (TestDatabase database = lab.build(pair, none);
        TestDatabase empty = lab.build(pair, none);
        TestDatabase narrow = lab.build(pair, pair.before());
        TestDatabase wide = lab.build(pair, pair.after())) {
      becomes(lab, database, narrow);
      becomes(lab, database, wide);
      becomes(lab, database, empty);
    }
  }

  private void becomes(Lab lab, TestDatabase database, TestDatabase wanted) throws IOException {
    Plan plan = Plan.between(database, wanted, folder);
    assertThat(plan.refusals()).isEmpty();
    Path script = Files.writeString(folder.resolve("plan.sql"), plan.text());
    lab.apply(database, plan, script);
    assertThat(lab.dump(wanted).differences(lab.dump(database))).isEmpty();
    assertThat(Plan.between(database, wanted, folder).equal()).isTrue();
  }

  private Case pair(Engine engine) throws IOException {
    Files.writeString(folder.resolve("before.sql"), chain(engine, "INTEGER"));
    Files.writeString(folder.resolve("after.sql"), chain(engine, "BIGINT"));
    return new Case("own/own/chain", folder, new ObjectMapper().createObjectNode());
  }

  /** The table that all the others need comes last by name. */
  private static String chain(Engine engine, String type) {
    List<String> sql = new ArrayList<>();
    for (int i = DEPTH; i > 0; i--) {
      String up = i == DEPTH ? "" : ", FOREIGN KEY (up) REFERENCES " + name(i + 1) + " (id)";
      String id = "id " + type + " NOT NULL PRIMARY KEY, up " + type;
      sql.add("CREATE TABLE " + name(i) + " (" + id + up + ")");
    }
    String all = String.join(";\n", sql) + ";\n";
    return engine.isMysqlFamily() ? all : "BEGIN;\n" + all + "COMMIT;\n";
  }

  private static String name(int number) {
    return "t%03d".formatted(number);
  }
}
