package io.github.dbmig.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.dbmig.server.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What no public suite of schema pairs holds; those that suit the server. */
class OwnCasesTest {
  private static final CaseFolder CASES =
      new CaseFolder(Path.of("src/test/resources/conformance").toAbsolutePath());

  /** Those whose name holds {@code -Ddbmig.conformance.case=REGEX}. */
  private static final Pattern WANTED =
      Pattern.compile(System.getProperty("dbmig.conformance.case", ""));

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"SQLITE", "MYSQL", "MARIADB"})
  void eachPairBecomesEqualBothWays(Engine engine) {
    assertEqual(engine);
  }

  @Tag("conformance")
  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL14", "POSTGRESQL18"})
  void eachPairOfPostgresqlBecomesEqualBothWays(Engine engine) {
    assertEqual(engine);
  }

  private void assertEqual(Engine engine) {
    String only = System.getProperty("dbmig.conformance.only", Outcome.dialect(engine));
    assumeTrue(only.equals(Outcome.dialect(engine)), "asked for " + only + " only");
    List<Case> cases = new ArrayList<>(CASES.cases(Outcome.dialect(engine), WANTED));
    if (engine == Engine.MARIADB) {
      cases.addAll(CASES.cases("mysql", WANTED));
    }
    assumeTrue(!cases.isEmpty(), "no case like " + WANTED);
    List<Outcome> outcomes = new Conformance(folder, 2).run(Lab.of(engine), cases);
    List<Outcome> failed = outcomes.stream().filter(OwnCasesTest::failed).toList();
    assertThat(failed.size())
        .as(String.join("\n", new Report(new Summary(failed)).text()))
        .isZero();
  }

  /** Not every case of MySQL is one of MariaDB; every other must load. */
  private static boolean failed(Outcome one) {
    boolean suits = one.name().startsWith(Outcome.dialect(one.engine()));
    return switch (one.verdict()) {
      case EQUAL -> false;
      case SKIPPED -> suits && one.reason().startsWith("does not load");
      case REFUSED -> !one.name().contains("refused");
      default -> true;
    };
  }
}
