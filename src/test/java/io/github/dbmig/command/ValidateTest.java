package io.github.dbmig.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.command.report.Sarif;
import io.github.dbmig.command.request.ValidateRequest;
import io.github.dbmig.command.result.ValidateResult;
import io.github.dbmig.command.result.ValidateResult.Finding;
import io.github.dbmig.command.target.Place;
import io.github.dbmig.database.dialect.postgresql.PostgresqlDialect;
import io.github.dbmig.tool.rawsql.RawsqlTool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateTest {
  private static final String ONE = "20260101000000_one.sql";

  @TempDir Path root;

  @Test
  void soundFilesHaveNoFindings() throws Exception {
    write("migrations/" + ONE, "-- UP\nCREATE TABLE one (id INT);\n-- DOWN\nDROP TABLE one;\n");
    assertThat(validate("note").findings()).isEmpty();
    assertThat(validate("note").error()).isEmpty();
  }

  @Test
  void aMalformedFileIsAnErrorWithItsLine() throws Exception {
    write("migrations/" + ONE, "-- UP\nSELECT 1;\nSELECT 'open;\n");
    ValidateResult result = validate("error");
    assertThat(result.findings()).hasSize(1);
    assertThat(result.findings().get(0).file()).isEqualTo("migrations/" + ONE);
    assertThat(result.findings().get(0).line()).isEqualTo(3);
    assertThat(result.error()).isPresent();
  }

  @Test
  void aStrangeNameIsAWarningAndTwoOfOneVersionAreAnError() throws Exception {
    write("migrations/notes.sql", "SELECT 1;");
    assertThat(validate("error").findings())
        .extracting(Finding::severity)
        .containsExactly("warning");
    assertThat(validate("error").error()).isEmpty();
    assertThat(validate("warning").error()).isPresent();
    write("migrations/" + ONE, "-- UP\nSELECT 1;\n");
    write("migrations/20260101000000_two.sql", "-- UP\nSELECT 1;\n");
    assertThat(validate("error").findings())
        .extracting(Finding::rule)
        .contains("migration-duplicate");
  }

  @Test
  void whatBreaksRunningCodeIsFoundUnlessAllowedOrBeforeTheBaseline() throws Exception {
    write("migrations/" + ONE, "-- UP\nALTER TABLE a RENAME COLUMN b TO c;\n");
    assertThat(validate("error").findings()).extracting(Finding::rule).contains("ZC101");
    assertThat(
            new Validate(place())
                .execute(new ValidateRequest("error", Optional.of("20260101")))
                .findings())
        .isEmpty();
    write(
        "migrations/" + ONE,
        "-- dbmig:allow ZC101 nobody reads it yet\n-- UP\nALTER TABLE a RENAME COLUMN b TO c;\n");
    assertThat(validate("error").findings()).extracting(Finding::rule).doesNotContain("ZC101");
  }

  @Test
  void anEditedOrMissingMigrationDiffersFromTheCommittedChecksums() throws Exception {
    write("migrations/" + ONE, "-- UP\nSELECT 1;\n");
    String checksum = place().tool().migrations().get(0).checksum();
    write("dbmig/migrations.sha256", checksum + "  " + ONE + "\n");
    assertThat(validate("error").findings()).isEmpty();
    write("migrations/" + ONE, "-- UP\nSELECT 2;\n");
    assertThat(validate("error").findings())
        .extracting(Finding::rule)
        .containsExactly("migration-edited");
    Files.delete(root.resolve("migrations/" + ONE));
    assertThat(validate("error").findings())
        .extracting(Finding::rule)
        .containsExactly("migration-gone");
  }

  @Test
  void sarifPointsAtTheLine() throws Exception {
    write("migrations/" + ONE, "-- UP\nALTER TABLE a RENAME COLUMN b TO c;\n");
    var run = Sarif.of(validate("error")).at("/runs/0");
    assertThat(run.at("/results/0/ruleId").asText()).isEqualTo("ZC101");
    assertThat(run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("migrations/" + ONE);
    assertThat(run.at("/results/0/locations/0/physicalLocation/region/startLine").asInt())
        .isEqualTo(2);
  }

  private ValidateResult validate(String failOn) {
    return new Validate(place()).execute(new ValidateRequest(failOn, Optional.empty()));
  }

  private Place place() {
    return new Place(
        root,
        root,
        root.resolve("migrations"),
        new RawsqlTool(root, root.resolve("migrations")),
        Optional.of(new PostgresqlDialect()));
  }

  private void write(String path, String text) throws Exception {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
