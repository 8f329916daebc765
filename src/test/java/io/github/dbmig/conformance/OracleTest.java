package io.github.dbmig.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dbmig.conformance.Outcome.Verdict;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judges themselves: what they must not see, and what they must not overlook. */
class OracleTest {
  private static final String TABLE =
      "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x', PRIMARY KEY (id));";

  @TempDir Path folder;

  @EachEngine
  void thePositionOfColumnsIsAside(Engine engine) throws IOException {
    String other =
        "CREATE TABLE t (name VARCHAR(20) DEFAULT 'x', id INTEGER NOT NULL, PRIMARY KEY (id));";
    assertThat(differences(engine, TABLE, other)).isEmpty();
  }

  @EachEngine
  void aDefaultIsSeen(Engine engine) throws IOException {
    assertThat(differences(engine, TABLE, TABLE.replace("'x'", "'y'"))).isNotEmpty();
  }

  @EachEngine
  void anIndexIsSeen(Engine engine) throws IOException {
    assertThat(differences(engine, TABLE, TABLE + "CREATE INDEX i ON t (name);")).isNotEmpty();
  }

  @EachEngine
  void aViewsTextIsSeen(Engine engine) throws IOException {
    String one = TABLE + "CREATE VIEW v AS SELECT id FROM t;";
    assertThat(differences(engine, one, one.replace("id FROM t", "id FROM t WHERE id > 0")))
        .isNotEmpty();
  }

  /** Servers from 18 on keep such names, and a rename keeps the old one. */
  @Tag("ci")
  @Test
  void onlyTheNameThatTheServerMakesForNotNullIsAside() throws IOException {
    String renamed = TABLE.replace("name ", "label ") + "ALTER TABLE t RENAME label TO name;";
    String named = TABLE.replace("'x'", "'x' CONSTRAINT told NOT NULL");
    String made = TABLE.replace("'x'", "'x' NOT NULL");
    Engine engine = Engine.POSTGRESQL18;
    assertThat(differences(engine, made, renamed.replace("'x'", "'x' NOT NULL"))).isEmpty();
    assertThat(differences(engine, made, named)).isNotEmpty();
    assertThat(differences(engine, made, TABLE)).isNotEmpty();
  }

  @EachEngine
  void aLostRowIsSeen(Engine engine) throws IOException {
    assertThat(onRows(engine, "DELETE FROM t WHERE id = 2").verdict()).isEqualTo(Verdict.WRONG);
  }

  @EachEngine
  void aChangedValueIsSeen(Engine engine) throws IOException {
    Finding finding = onRows(engine, "UPDATE t SET name = 'z' WHERE id = 3");
    assertThat(finding.verdict()).isEqualTo(Verdict.WRONG);
  }

  @EachEngine
  void aPlanThatStopsWithoutWarningIsAnError(Engine engine) throws IOException {
    assertThat(onRows(engine, "CREATE TABLE t (id INTEGER)").verdict()).isEqualTo(Verdict.ERROR);
  }

  @EachEngine
  void rowsThatStayAreFine(Engine engine) throws IOException {
    Finding finding = onRows(engine, "ALTER TABLE t ADD COLUMN more INTEGER");
    assertThat(finding).isEqualTo(new Finding(Verdict.EQUAL, "3 rows tried", List.of()));
  }

  private List<String> differences(Engine engine, String one, String other) throws IOException {
    Lab lab = lab(engine);
    try (TestDatabase left = lab.build(pair(one), folder.resolve("before.sql"));
        TestDatabase right = lab.build(pair(other), folder.resolve("before.sql"))) {
      return lab.dump(left).differences(lab.dump(right));
    }
  }

  private Finding onRows(Engine engine, String statement) throws IOException {
    Lab lab = lab(engine);
    Plan plan = new Plan(statement + ";\n", List.of(statement), List.of(), List.of(), false);
    Path script = Files.writeString(folder.resolve("plan.sql"), plan.text());
    try (TestDatabase database = lab.build(pair(TABLE), folder.resolve("before.sql"))) {
      return new RowTrial(lab, database).run(plan, script);
    }
  }

  private static Lab lab(Engine engine) {
    Lab lab = Lab.of(engine);
    lab.prepare(List.of());
    return lab;
  }

  private Case pair(String before) throws IOException {
    Files.writeString(folder.resolve("before.sql"), before);
    return new Case("own/own/oracle", folder, new ObjectMapper().createObjectNode());
  }
}
