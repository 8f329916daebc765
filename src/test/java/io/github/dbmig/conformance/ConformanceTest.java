package io.github.dbmig.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.conformance.Outcome.Verdict;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.Require;
import io.github.dbmig.server.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every case of {@code -Ddbmig.conformance=DIR}, forward and backward, on {@code
 * -Ddbmig.conformance.only=postgres|mysql|mariadb|sqlite} or all, those whose name holds {@code
 * -Ddbmig.conformance.case=REGEX}. {@code -Ddbmig.conformance.share=50} takes half of PostgreSQL's,
 * which half {@code -Ddbmig.seed} decides. Leaves {@code target/dbmig/conformance}.
 */
@Tag("conformance")
class ConformanceTest {
  private static final Path OUTPUT = Path.of("target/dbmig/conformance").toAbsolutePath();
  private static final Pattern WANTED =
      Pattern.compile(System.getProperty("dbmig.conformance.case", ""));
  private static final String ONLY = System.getProperty("dbmig.conformance.only", "");

  @Test
  void eachCaseBecomesEqualOrIsRefused() throws IOException {
    Path folder = Path.of(System.getProperty("dbmig.conformance", "../shared/conformance"));
    Require.that(
        Files.isDirectory(folder), "the folder " + folder, "give it with -Ddbmig.conformance=DIR");
    Files.createDirectories(OUTPUT);
    List<Outcome> outcomes = new ArrayList<>();
    for (Engine engine : engines()) {
      outcomes.addAll(on(engine, cases(new CaseFolder(folder.toAbsolutePath()), engine)));
      write(new Summary(outcomes));
    }
    Summary summary = new Summary(outcomes);
    assertThat(outcomes).as("cases in " + folder).isNotEmpty();
    assertThat(Map.of("wrong", summary.count(Verdict.WRONG), "error", summary.count(Verdict.ERROR)))
        .as("see " + OUTPUT.resolve("report.txt"))
        .isEqualTo(Map.of("wrong", 0L, "error", 0L));
  }

  private static List<Engine> engines() {
    Engine postgresql =
        Engine.valueOf("POSTGRESQL" + System.getProperty("dbmig.conformance.server", "15"));
    return Stream.of(Engine.SQLITE, Engine.MARIADB, Engine.MYSQL, postgresql)
        .filter(engine -> ONLY.isEmpty() || ONLY.equals(Outcome.dialect(engine)))
        .toList();
  }

  /** The cases of MySQL are tried on MariaDB too. */
  private static List<Case> cases(CaseFolder folder, Engine engine) {
    List<Case> cases = new ArrayList<>(folder.cases(Outcome.dialect(engine), WANTED));
    if (engine == Engine.MARIADB) {
      cases.addAll(folder.cases("mysql", WANTED));
    }
    return cases.stream().filter(pair -> !engine.isPostgresql() || drawn(pair)).toList();
  }

  private static boolean drawn(Case pair) {
    int share = Integer.getInteger("dbmig.conformance.share", 100);
    return Math.floorMod(Seeds.of(pair.name(), 0), 100) < share;
  }

  private static List<Outcome> on(Engine engine, List<Case> cases) {
    if (cases.isEmpty()) {
      return List.of();
    }
    int threads = Integer.getInteger("dbmig.conformance.threads", 2);
    return new Conformance(OUTPUT, threads).run(Lab.of(engine), cases);
  }

  private static void write(Summary summary) throws IOException {
    Report report = new Report(summary);
    summary.write(OUTPUT.resolve("summary.json"));
    Files.write(OUTPUT.resolve("report.txt"), report.text());
    report.table().forEach(System.out::println);
  }
}
