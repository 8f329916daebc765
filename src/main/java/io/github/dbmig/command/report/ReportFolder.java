package io.github.dbmig.command.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dbmig.base.error.StorageException;
import io.github.dbmig.command.report.html.ReportPage;
import io.github.dbmig.command.result.Result;
import io.github.dbmig.command.result.ValidateResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The folder that holds a JSON file for each goal that ran, and one page for people. */
public final class ReportFolder {
  private final Path folder;
  private final UnaryOperator<String> redact;
  private final Clock clock;

  /**
   * @param ignored true where no build ignores the folder, so that it must ignore itself
   */
  public static ReportFolder open(
      Path folder, boolean ignored, UnaryOperator<String> redact, Clock clock) {
    try {
      Files.createDirectories(folder);
      Path ignore = folder.resolve(".gitignore");
      if (ignored && !Files.exists(ignore)) {
        Files.writeString(ignore, "*\n");
      }
      return new ReportFolder(folder, redact, clock);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private ReportFolder(Path folder, UnaryOperator<String> redact, Clock clock) {
    this.folder = folder;
    this.redact = redact;
    this.clock = clock;
  }

  /** Writes the goal's JSON and the page anew; gives the JSON, in which no secret is left. */
  public String write(Result result) {
    Instant now = clock.instant();
    ObjectNode tree = JsonText.tree(result, now);
    Redaction.clean(tree, redact);
    String text = JsonText.text(JsonText.headed(tree, result.goal(), now));
    Path file = folder.resolve(result.goal() + ".json");
    replace(file, text);
    if (result instanceof ValidateResult findings) {
      ObjectNode sarif = Sarif.of(findings);
      Redaction.clean(sarif, redact);
      replace(folder.resolve("validate.sarif"), JsonText.text(sarif));
    }
    replace(folder.resolve("report.html"), ReportPage.of(goals(tree, file)));
    return text;
  }

  /**
   * Of this run and of former ones. A file that is not ours, or broken, is passed over.
   *
   * @param newest is in its file already, and may be large
   */
  private List<ObjectNode> goals(ObjectNode newest, Path itsFile) {
    List<ObjectNode> goals = new ArrayList<>(List.of(newest));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
      for (Path file : files) {
        if (!file.equals(itsFile)) {
          read(file).ifPresent(goals::add);
        }
      }
      return goals;
    } catch (IOException e) {
      throw unreadable(folder, e);
    } catch (DirectoryIteratorException e) {
      throw unreadable(folder, e.getCause());
    }
  }

  private static Optional<ObjectNode> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    String goal = file.getFileName().toString().replaceFirst("\\.json$", "");
    return JsonText.object(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
        .filter(tree -> tree.path("goal").asText().equals(goal));
  }

  /** A reader sees the old file or the new one, never half of one. */
  private static void replace(Path file, String text) {
    try {
      Path draft = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".tmp");
      Files.writeString(draft, text);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static StorageException unwritable(Path path, IOException e) {
    return new StorageException(
        "report-not-written",
        path.toString(),
        "cannot be written: " + e.getClass().getSimpleName(),
        "make it writable, or name another folder with -Ddbmig.reportDir",
        e);
  }

  private static StorageException unreadable(Path folder, IOException e) {
    return new StorageException(
        "report-not-read",
        folder.toString(),
        "cannot be read: " + e.getClass().getSimpleName(),
        "make it readable, or name another folder with -Ddbmig.reportDir",
        e);
  }
}
