package io.github.dbmig.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dbmig.conformance.Outcome.Verdict;
import io.github.dbmig.server.Engine;
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
@Tag("nightly")
class DeepChainTest {
  private static final int DEPTH = 500;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"SQLITE", "POSTGRESQL14", "MYSQL", "MARIADB"})
  void aChainIsMadeAndDropped(Engine engine) throws IOException {
    assertEqual(engine, "", chain("INTEGER"));
  }

  @ParameterizedTest
  @EnumSource(names = {"SQLITE", "POSTGRESQL14", "MYSQL", "MARIADB"})
  void theKeysOfAChainChangeTheirType(Engine engine) throws IOException {
    assertEqual(engine, chain("INTEGER"), chain("BIGINT"));
  }

  private void assertEqual(Engine engine, String before, String after) throws IOException {
    Path pair = Files.createDirectories(folder.resolve("own/own/chain"));
    Files.writeString(pair.resolve("before.sql"), before);
    Files.writeString(pair.resolve("after.sql"), after);
    Case chain = new Case("own/own/chain", pair, new ObjectMapper().createObjectNode());
    List<Outcome> outcomes = new Conformance(folder, 1).run(Lab.of(engine), List.of(chain));
    assertThat(outcomes)
        .as(String.join("\n", new Report(new Summary(outcomes)).text()))
        .allMatch(outcome -> outcome.verdict() == Verdict.EQUAL);
  }

  /** The table that all the others need comes last by name. */
  private static String chain(String type) {
    List<String> sql = new ArrayList<>();
    for (int i = DEPTH; i > 0; i--) {
      String up = i == DEPTH ? "" : ", FOREIGN KEY (up) REFERENCES " + name(i + 1) + " (id)";
      sql.add(
          "CREATE TABLE "
              + name(i)
              + " (id "
              + type
              + " NOT NULL PRIMARY KEY, up "
              + type
              + up
              + ")");
    }
    return String.join(";\n", sql) + ";\n";
  }

  private static String name(int number) {
    return "t%03d".formatted(number);
  }
}
