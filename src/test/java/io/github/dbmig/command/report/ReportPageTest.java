package io.github.dbmig.command.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dbmig.command.report.html.ReportPage;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPageTest {
  /** A tag that no text of a result may become. */
  private static final Pattern ACTIVE =
      Pattern.compile("<(script|img|iframe|object|embed|form|base)|<[^>]*\\son[a-z]+=", 2);

  static List<ObjectNode> everyGoal() {
    return SampleResults.trees(SampleResults.HOSTILE);
  }

  @ParameterizedTest
  @MethodSource("everyGoal")
  void noTextBecomesMarkup(ObjectNode goal) {
    String page = ReportPage.of(List.of(goal));
    String withoutText = page.replaceAll(">[^<]*<", "><").replaceAll("\"[^\"]*\"", "\"\"");
    assertThat(ACTIVE.matcher(withoutText).find()).isFalse();
    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;")
        .contains("\\u202Etxt.exe", "\uD83D\uDE80", "\u05D0\u05D1", "\\uD800")
        .contains("x".repeat(200))
        .doesNotContain("<script", "\u202E", "\u0000");
  }

  @ParameterizedTest
  @MethodSource("everyGoal")
  void eachGoalHasItsSection(ObjectNode goal) {
    String name = goal.path("goal").asText();
    assertThat(ReportPage.of(List.of(goal)))
        .contains("<section id=\"" + name + "\"", "href=\"#" + name + "\"");
  }

  @Test
  void theNewestGoalComesFirst() {
    List<ObjectNode> goals = SampleResults.trees("20260101000000_orders.sql");
    String page = ReportPage.of(goals);
    for (int i = 1; i < goals.size(); i++) {
      assertThat(page.indexOf("<section id=\"" + goals.get(i).path("goal").asText() + "\""))
          .isLessThan(
              page.indexOf("<section id=\"" + goals.get(i - 1).path("goal").asText() + "\""));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"applied", "pending"})
  void tenThousandMigrationsStayAShortPageThatShowsTheTrouble(String state) {
    String page = ReportPage.of(List.of(SampleResults.longStatus(10_000, state)));
    assertThat(page.length()).isLessThan(200_000);
    assertThat(page)
        .contains("m00003", "missing", ">9,999<", "9,799 more migrations in the JSON file");
    assertThat(page.contains("m10000")).isEqualTo(state.equals("applied"));
  }

  @Test
  void tenThousandFindingsStayAShortPageWithTheWorstOnes() {
    String page = ReportPage.of(List.of(SampleResults.longFindings(10_000)));
    assertThat(page.length()).isLessThan(400_000);
    assertThat(page).contains("the last", ">9,999<", "9,500 more findings in the JSON file");
  }

  @Test
  void tenThousandThatDidNotRunStayAShortPage() {
    ObjectNode run =
        JsonText.object("{\"goal\":\"run\",\"ok\":true,\"dryRun\":true}").orElseThrow();
    for (int i = 0; i < 10_000; i++) {
      run.withArray("notRun").add("m" + i);
    }
    assertThat(ReportPage.of(List.of(run)))
        .hasSizeLessThan(50_000)
        .contains("10,000 migrations would run", "9,800 more migrations in the JSON file");
  }

  @Test
  void aThousandTablesStayAPageThatCanBeRead() {
    ObjectNode diff = JsonText.tree(SampleDiff.large(1_000), Instant.EPOCH);
    assertThat(ReportPage.of(List.of(diff)))
        .hasSizeLessThan(500_000)
        .contains("880 more tables in the JSON file", ">500<");
  }

  @Test
  void aDiffOfAnotherShapeIsShownAsFarAsItGoes() {
    ObjectNode strange =
        JsonText.object(
                "{\"goal\":\"diff\",\"sideBySide\":{\"tables\":[1,{\"columns\":\"x\",\"references\":[{}]}]},"
                    + "\"changes\":[{\"hazards\":3}]}")
            .orElseThrow();
    assertThat(ReportPage.of(List.of(strange))).contains("<section id=\"diff\"");
  }

  @Test
  void aGoalThatWaitsIsNotSaidToBeDone() {
    assertThat(headings("{\"goal\":\"contract\",\"done\":false}")).contains(">waiting<");
    assertThat(headings("{\"goal\":\"backfill\",\"state\":\"paused\"}")).contains(">paused<");
    assertThat(headings("{\"goal\":\"run\",\"dryRun\":true,\"ok\":true}")).contains(">dry run<");
    assertThat(headings("{\"goal\":\"run\",\"ok\":false}")).contains(">failed<");
  }

  private static String headings(String json) {
    String page = ReportPage.of(List.of(JsonText.object(json).orElseThrow()));
    String heading = page.substring(page.indexOf("<header>"), page.indexOf("</header>"));
    assertThat(heading).doesNotContain(">done<");
    return heading;
  }

  @Test
  void aFileOfAnotherShapeIsShownAsItIs() {
    ObjectNode strange =
        JsonText.object(
                "{\"goal\":\"run\",\"applied\":\"yes\",\"failed\":[1],\"deep\":{\"a\":{\"b\":{\"c\":{}}}}}")
            .orElseThrow();
    assertThat(ReportPage.of(List.of(strange))).contains("<section id=\"run\"");
  }

  @Test
  void noGoalGivesAnEmptyPage() {
    assertThat(ReportPage.of(List.of())).contains("No goal has run");
  }
}
