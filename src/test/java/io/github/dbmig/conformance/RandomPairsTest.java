package io.github.dbmig.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dbmig.conformance.Outcome.Verdict;
import io.github.dbmig.conformance.random.Dice;
import io.github.dbmig.conformance.random.Schemas;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Random pairs of schemas become equal both ways, or are refused with a reason: {@code
 * -Ddbmig.pairs} of them over all engines, at least 30 on each. The pairs stay in {@code
 * target/dbmig/random}, a folder that the conformance profile takes.
 */
@Tag("nightly")
class RandomPairsTest {
  private static final Path OUTPUT = Path.of("target/dbmig/random").toAbsolutePath();
  private static final int PAIRS = Integer.getInteger("dbmig.pairs", 30);
  private static final int LEAST = 30;
  private static final String ONLY = System.getProperty("dbmig.conformance.only", "");

  /** Files are fast, servers are not: most pairs are SQLite's. */
  @ParameterizedTest
  @CsvSource({"SQLITE, 70", "POSTGRESQL14, 10", "POSTGRESQL18, 10", "MYSQL, 5", "MARIADB, 5"})
  void eachPairBecomesEqualOrIsRefused(Engine engine, int percent) throws IOException {
    if (!ONLY.isEmpty() && !ONLY.equals(Outcome.dialect(engine))) {
      return;
    }
    Lab lab = Lab.of(engine);
    List<Case> cases = new ArrayList<>();
    int count = ONLY.isEmpty() ? Math.max(Math.min(PAIRS, LEAST), PAIRS * percent / 100) : PAIRS;
    for (int i = 0; i < count; i++) {
      cases.add(pair(engine, i));
    }
    List<Outcome> outcomes = new Conformance(OUTPUT, 2).run(lab, cases);
    Summary summary = new Summary(outcomes);
    Files.write(
        OUTPUT.resolve("report-" + engine.name().toLowerCase(Locale.ROOT) + ".txt"),
        new Report(summary).text());
    new Report(summary).table().forEach(System.out::println);
    List<Outcome> failed =
        outcomes.stream()
            .filter(one -> one.verdict() != Verdict.EQUAL && one.verdict() != Verdict.REFUSED)
            .limit(20)
            .toList();
    assertThat(failed.size())
        .as(
            Seeds.replay("pairs", 0)
                + "\n"
                + String.join("\n", new Report(new Summary(failed)).text()))
        .isZero();
  }

  private static Case pair(Engine engine, int number) throws IOException {
    String dialect = Outcome.dialect(engine);
    Path folder = Files.createDirectories(OUTPUT.resolve(dialect + "/random/" + number));
    long seed = Seeds.of("pairs " + dialect, number);
    for (boolean second : new boolean[] {false, true}) {
      List<String> sql = Schemas.of(engine).statements(new Dice(seed, second));
      Files.writeString(folder.resolve(second ? "after.sql" : "before.sql"), script(engine, sql));
    }
    var meta = new ObjectMapper().createObjectNode();
    meta.putArray("roles").add("app_user").add("readonly_user");
    Files.writeString(folder.resolve("meta.json"), meta.toString() + "\n");
    return Case.read(OUTPUT, folder);
  }

  private static String script(Engine engine, List<String> sql) {
    return engine.isMysqlFamily()
        ? "DELIMITER //\n" + String.join("//\n", sql) + "//\n"
        : String.join(";\n", sql) + ";\n";
  }
}
