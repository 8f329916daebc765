package io.github.dbmig.command.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dbmig.base.error.StorageException;
import io.github.dbmig.base.error.UnsafeChangeException;
import io.github.dbmig.base.secret.Redactor;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.command.result.ErrorResult;
import io.github.dbmig.command.result.Result;
import io.github.dbmig.command.result.schema.GenerateResult;
import io.github.dbmig.command.result.schema.SideBySide;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456Z");

  @TempDir Path root;

  @Test
  void theJsonSaysWhenTheGoalEnded() {
    assertThat(write(generate("a.sql"), UnaryOperator.identity()))
        .contains("\"at\" : \"2026-11-23T12:00:00.123Z\"");
  }

  @Test
  void aChainOfGoalsGivesOnePage() throws Exception {
    write(generate("a.sql"), UnaryOperator.identity());
    write(failure("run", "b.sql"), UnaryOperator.identity());
    assertThat(page()).contains("<section id=\"generate\"", "<section id=\"run\"", "b.sql");
  }

  @Test
  void aGoalThatRanAgainIsShownOnce() throws Exception {
    write(generate("first.sql"), UnaryOperator.identity());
    write(generate("second.sql"), UnaryOperator.identity());
    assertThat(page()).contains("second.sql").doesNotContain("first.sql");
  }

  @Test
  void brokenAndForeignFilesArePassedOver() throws Exception {
    write(generate("a.sql"), UnaryOperator.identity());
    Files.writeString(root.resolve("run.json"), "{\"goal\": \"run\", ");
    Files.writeString(root.resolve("package.json"), "{\"name\": \"strange\"}");
    Files.writeString(root.resolve("empty.json"), "");
    Files.write(root.resolve("bytes.json"), new byte[] {(byte) 0xff, 0, 1});
    Files.createDirectory(root.resolve("folder.json"));
    write(generate("b.sql"), UnaryOperator.identity());
    assertThat(page()).contains("b.sql").doesNotContain("strange", "<section id=\"run\"");
  }

  @Test
  void aSecretIsNowhereWhateverItsCharacters() throws Exception {
    for (String secret : List.of("pa\"ss\\word", "<p&ss>'", "line\nbreak", "generate", "error")) {
      String json = write(failure("generate", "x " + secret + " y"), redact(secret));
      ObjectNode tree = JsonText.object(json).orElseThrow();
      assertThat(tree.path("goal").asText()).isEqualTo("generate");
      assertThat(tree.path("error").path("object").asText()).isEqualTo("x ***** y");
      assertThat(page()).contains("x ***** y");
    }
  }

  private static Redactor redact(String secret) {
    return Redactor.of(List.of(Secret.of(secret)));
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws Exception {
    Path file = Files.writeString(root.resolve("file"), "");
    assertThatThrownBy(() -> open(file, UnaryOperator.identity()))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("-Ddbmig.reportDir");
  }

  private String write(Result result, UnaryOperator<String> redact) {
    return open(root, redact).write(result);
  }

  private static ReportFolder open(Path folder, UnaryOperator<String> redact) {
    return ReportFolder.open(folder, false, redact, Clock.fixed(NOON, ZoneOffset.UTC));
  }

  private String page() throws Exception {
    return Files.readString(root.resolve("report.html"));
  }

  private static Result generate(String file) {
    return new GenerateResult(
        "rawsql", "a", true, List.of(file), List.of(), SideBySide.NOTHING, Optional.empty());
  }

  private static Result failure(String goal, String subject) {
    return new ErrorResult(
        goal, Optional.of(new UnsafeChangeException("unsafe", subject, "is unsafe", "do not")));
  }
}
