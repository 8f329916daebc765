package io.github.dbmig.command.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dbmig.command.report.html.ReportPage;
import io.github.dbmig.server.Require;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The page in a real browser. */
@Tag("ci")
class BrowserTest {
  private static final String PLAIN = "20260101000000_orders.sql";

  /** WCAG 2.2, 1.4.3 (AA), for text of ordinary size. */
  private static final double CONTRAST = 4.5;

  /** The lowest contrast of any text with what lies behind it, and that text. */
  private static final String WORST =
      """
      const channel = c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
      const numbers = text => text.match(/[0-9.]+/g).map(Number);
      const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
      const behind = node => {
        for (; node; node = node.parentElement) {
          const colour = numbers(getComputedStyle(node).backgroundColor);
          if (colour.length === 3 || colour[3] > 0) return colour;
        }
        return [255, 255, 255];
      };
      let worst = [99, 'no text'];
      for (const node of document.querySelectorAll('main *')) {
        const own = [...node.childNodes].some(c => c.nodeType === 3 && c.data.trim());
        if (!own || node.closest('svg')) continue;
        const [a, b] = [light(numbers(getComputedStyle(node).color)), light(behind(node))];
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (ratio < worst[0]) worst = [ratio, node.textContent];
      }
      return worst;
      """;

  /** Of the pictures of tables: boxes that overlap, and text that stands out of its box. */
  private static final String DISORDER =
      """
      const faults = [];
      const inside = (a, b) =>
          a.left >= b.left - 1 && a.right <= b.right + 1 && a.top >= b.top - 1 && a.bottom <= b.bottom + 1;
      for (const svg of document.querySelectorAll('svg.tables')) {
        const all = svg.getBoundingClientRect();
        const boxes = [...svg.querySelectorAll('.box')].map(
            g => [g.querySelector('rect').getBoundingClientRect(), g]);
        for (const [i, [one, g]] of boxes.entries()) {
          if (!inside(one, all)) faults.push('outside: ' + g.textContent);
          for (const [other, h] of boxes.slice(0, i)) {
            const apart = one.right <= other.left || other.right <= one.left
                || one.bottom <= other.top || other.bottom <= one.top;
            if (!apart) faults.push('overlap: ' + g.textContent + ' and ' + h.textContent);
          }
          for (const text of g.querySelectorAll('text')) {
            if (!inside(text.getBoundingClientRect(), one)) faults.push('too long: ' + text.textContent);
          }
        }
      }
      return faults;
      """;

  /** The lowest contrast of the picture's text with its box, and that text. */
  private static final String WORST_IN_PICTURE =
      """
      const channel = c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
      const light = text => {
        const [r, g, b] = text.match(/[0-9.]+/g).map(Number).map(channel);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      let worst = [99, 'no text'];
      for (const text of document.querySelectorAll('svg.tables text')) {
        const box = text.closest('.box');
        const behind = box ? getComputedStyle(box.querySelector('rect')).fill
            : getComputedStyle(text.closest('section')).backgroundColor;
        const [a, b] = [light(getComputedStyle(text).fill), light(behind)];
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (ratio < worst[0]) worst = [ratio, text.textContent];
      }
      return worst;
      """;

  private static ChromeDriver browser;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    Path chromium = Require.program("chromium", "chromium");
    Path chromedriver = Require.program("chromedriver", "chromium-driver");
    LoggingPreferences everything = new LoggingPreferences();
    everything.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
    options.setCapability("goog:loggingPrefs", everything);
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .usingAnyFreePort()
                .build(),
            options);
  }

  static List<String> names() {
    return List.of(PLAIN, SampleResults.HOSTILE);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void theBrowserHasNothingToComplainOfAndRunsNothing(String name) throws Exception {
    show(SampleResults.trees(name));
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    assertThat(script("return document.scripts.length")).isEqualTo(0L);
    assertThat(script("return document.querySelectorAll('h2').length"))
        .isEqualTo((long) SampleResults.trees(name).size());
    assertThat(script("return performance.getEntriesByType('resource').length")).isEqualTo(0L);
  }

  @Test
  void theNumbersAreThoseOfTheJson() throws Exception {
    List<ObjectNode> goals = SampleResults.trees(PLAIN);
    show(goals);
    for (ObjectNode goal : goals) {
      Set<String> counted = counted(goal);
      Set<String> written = numbers(goal);
      written.addAll(counted);
      assertThat(shown(goal)).as(goal.path("goal").asText()).isEqualTo(written);
    }
    assertThat(
            script(
                "return [...document.querySelectorAll('data')]"
                    + ".every(d => d.textContent.replaceAll(',', '') === d.value)"))
        .isEqualTo(true);
  }

  private static Set<String> shown(ObjectNode goal) {
    String selector = "#" + goal.path("goal").asText() + " data";
    Object values =
        script("return [...document.querySelectorAll(arguments[0])].map(d => d.value)", selector);
    return ((List<?>) values)
        .stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
  }

  /** How many rows are in each state, which the page counts. */
  private static Set<String> counted(ObjectNode goal) {
    Set<String> counts = counts(goal.path("migrations"), "state");
    counts.addAll(counts(goal.path("findings"), "severity"));
    counts.addAll(counts(goal.path("sideBySide").path("tables"), "state"));
    counts.addAll(counts(goal.path("sideBySide").path("objects"), "state"));
    return counts;
  }

  private static Set<String> counts(JsonNode rows, String key) {
    return StreamSupport.stream(rows.spliterator(), false)
        .collect(Collectors.groupingBy(row -> row.path(key).asText(), Collectors.counting()))
        .values()
        .stream()
        .map(Object::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every number of the JSON, but for those that the page has in a sentence. */
  private static Set<String> numbers(ObjectNode goal) {
    ObjectNode shown = goal.deepCopy();
    shown.remove(List.of("schemaVersion", "database"));
    if (shown.path("failed") instanceof ObjectNode failed) {
      failed.remove("tookEffect");
    }
    shown.path("findings").forEach(BrowserTest::forgetLineZero);
    Set<String> numbers = new TreeSet<>();
    Deque<JsonNode> open = new ArrayDeque<>(List.of(shown));
    while (!open.isEmpty()) {
      JsonNode node = open.pop();
      if (node.isNumber()) {
        numbers.add(node.asText());
      }
      node.forEach(open::push);
    }
    return numbers;
  }

  /** Which says that the finding is about the file as a whole. */
  private static void forgetLineZero(JsonNode finding) {
    if (finding.path("line").asInt() == 0) {
      ((ObjectNode) finding).remove("line");
    }
  }

  @Test
  void lightAndDarkDifferAndBothAreReadable() throws Exception {
    show(SampleResults.trees(PLAIN));
    List<Object> backgrounds =
        List.of(in("light", BrowserTest::background), in("dark", BrowserTest::background));
    assertThat(backgrounds).doesNotHaveDuplicates();
    for (String scheme : List.of("light", "dark")) {
      for (String look : List.of(WORST, WORST_IN_PICTURE)) {
        List<?> worst = (List<?>) in(scheme, s -> script(look));
        assertThat(worst.get(1)).isNotEqualTo("no text");
        assertThat(((Number) worst.get(0)).doubleValue())
            .as(scheme + ": " + worst.get(1))
            .isGreaterThanOrEqualTo(CONTRAST);
      }
    }
  }

  private static Object in(String scheme, Function<String, Object> look) {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    return look.apply(scheme);
  }

  private static Object background(String scheme) {
    return script("return getComputedStyle(document.body).backgroundColor");
  }

  @ParameterizedTest
  @MethodSource("names")
  void nothingIsWiderThanANarrowPhone(String name) throws Exception {
    show(SampleResults.trees(name));
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 400, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    try {
      assertThat(script("return innerWidth")).isEqualTo(400L);
      assertThat((Long) script("return document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(400);
    } finally {
      browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  @Test
  void everyPictureAndTableSaysWhatItIs() throws Exception {
    show(SampleResults.trees(PLAIN));
    assertThat(script("return document.documentElement.lang")).isEqualTo("en");
    assertThat(script("return document.querySelectorAll('svg').length")).isNotEqualTo(0L);
    assertThat(script("return document.querySelectorAll('svg:not([role=img])').length"))
        .isEqualTo(0L);
    assertThat(
            script(
                "return [...document.querySelectorAll('svg')].every(s =>"
                    + " s.querySelector('title').textContent)"))
        .isEqualTo(true);
    assertThat(
            script(
                "return [...document.querySelectorAll('table')].every(t => t.caption &&"
                    + " t.querySelector('th[scope=col]'))"))
        .isEqualTo(true);
    assertThat(script("return document.querySelectorAll('h1').length")).isEqualTo(1L);
  }

  @ParameterizedTest
  @MethodSource("names")
  void thePictureOfTablesHasItsBoxesApartAndTextInside(String name) throws Exception {
    show(SampleResults.trees(name));
    assertThat(script("return document.querySelectorAll('svg.tables .box').length")).isEqualTo(8L);
    assertThat((List<?>) script(DISORDER)).isEmpty();
  }

  @Test
  void aLargePictureScrollsByItselfAndHasAsManyBoxesAsTheJsonHasTables() throws Exception {
    ObjectNode goal = JsonText.tree(SampleDiff.large(100), Instant.EPOCH);
    show(List.of(goal));
    assertThat(script("return document.querySelectorAll('svg.tables .box').length"))
        .isEqualTo((long) goal.path("sideBySide").path("tables").size());
    assertThat((List<?>) script(DISORDER)).isEmpty();
    assertThat(
            script(
                "const p = document.querySelector('.picture');"
                    + "return p.scrollWidth > p.clientWidth && p.clientHeight <= innerHeight"))
        .isEqualTo(true);
    assertThat(script("return document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
  }

  private void show(List<ObjectNode> goals) throws Exception {
    Path page = Files.writeString(folder.resolve("report.html"), ReportPage.of(goals));
    browser.get(page.toUri().toString());
  }

  private static Object script(String code, Object... arguments) {
    return browser.executeScript(code, arguments);
  }
}
