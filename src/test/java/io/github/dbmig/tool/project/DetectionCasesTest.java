package io.github.dbmig.tool.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.tool.ConfigConnection;
import io.github.dbmig.tool.detection.Detection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Small project trees and what is to be found in them: {@code #####} begins a case, {@code ===} a
 * file, and behind {@code ---} stands what is expected. Without {@code main:} nothing is the main
 * tool; without {@code ask:} nothing is asked; what else is not written is not compared.
 */
class DetectionCasesTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> realRepositories() throws IOException {
    return cases("real-repositories");
  }

  @TestFactory
  Stream<DynamicTest> lookAlikes() throws IOException {
    return cases("look-alikes");
  }

  private Stream<DynamicTest> cases(String name) throws IOException {
    Path file = Path.of("src/test/resources/detection", name + ".txt");
    List<String> cases =
        Arrays.stream(Files.readString(file).split("(?m)^##### ")).skip(1).toList();
    assertThat(cases).isNotEmpty();
    return cases.stream()
        .map(
            text ->
                DynamicTest.dynamicTest(text.lines().findFirst().orElse(""), () -> check(text)));
  }

  private void check(String text) throws IOException {
    Path root = Files.createTempDirectory(folder, "case").toRealPath();
    int line = text.indexOf('\n') + 1;
    int end = text.indexOf("--- expected");
    Trees.write(root, text.substring(line, end).stripTrailing());
    Map<String, String> expected = new TreeMap<>(Map.of("main", "none", "ask", ""));
    text.substring(end)
        .lines()
        .skip(1)
        .filter(one -> one.contains(":"))
        .forEach(one -> expected.put(one.split(":", 2)[0], one.split(":", 2)[1].strip()));
    DetectedProject found = Trees.detector().detect(DetectionRequest.of(root));
    Map<String, String> actual = summary(found, expected);
    assertThat(actual).as(found.toString()).isEqualTo(expected);
  }

  private static Map<String, String> summary(DetectedProject found, Map<String, String> asked) {
    Map<String, String> summary = new TreeMap<>();
    asked.forEach((key, value) -> summary.put(key, summary(found, key, value)));
    return summary;
  }

  private static String summary(DetectedProject found, String key, String expected) {
    return switch (key) {
      case "main" -> found.main().map(one -> main(found, one)).orElse("none");
      case "ask" -> found.ambiguity().map(ask -> String.join(" | ", ask.options())).orElse("");
      case "also" ->
          found.alsoFound().stream()
              .map(one -> one.tool() + " " + found.relative(one.dir()))
              .collect(Collectors.joining("; "));
      case "foreign" ->
          found.foreign().stream()
              .map(one -> one.tool() + " " + found.relative(one.dir()))
              .collect(Collectors.joining("; "));
      default -> ofMain(found, found.main().orElseThrow(), key, expected);
    };
  }

  private static String main(DetectedProject found, Detection main) {
    String folders =
        main.migrations().folders().stream().map(found::relative).collect(Collectors.joining(";"));
    return String.join(
        " ",
        main.tool(),
        found.relative(main.dir()),
        main.dialect().orElse("-"),
        folders.isEmpty() ? "-" : folders,
        String.valueOf(main.migrations().count()));
  }

  private static String ofMain(DetectedProject found, Detection main, String key, String expected) {
    return switch (key) {
      case "config" -> main.config().file().map(found::relative).orElse("-");
      case "version" ->
          main.version().text().orElse("-")
              + (main.version().line().isPresent() ? " " + main.version().line().getAsInt() : "");
      case "runner" ->
          (main.runner().packageManager().orElse("-")
                  + " "
                  + String.join(" ", main.runner().command()))
              .replace(found.root().toString(), "{root}");
      case "variables" ->
          connections(main)
              .flatMap(one -> one.variables().stream())
              .distinct()
              .collect(Collectors.joining(","));
      case "secret" ->
          connections(main)
              .flatMap(one -> one.url().stream())
              .map(Secret::reveal)
              .collect(Collectors.joining(","));
      case "unknown" ->
          main.unknown().stream()
                  .map(one -> one.what())
                  .toList()
                  .containsAll(List.of(expected.split(", ")))
              ? expected
              : main.unknown().toString();
      case "evidence" ->
          main.evidence().stream().anyMatch(one -> one.why().contains(expected))
              ? expected
              : main.evidence().toString();
      default -> throw new IllegalArgumentException(key);
    };
  }

  private static Stream<ConfigConnection> connections(Detection main) {
    return main.config().connections().values().stream();
  }
}
