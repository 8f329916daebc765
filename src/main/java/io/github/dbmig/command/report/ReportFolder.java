package io.github.dbmig.command.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dbmig.base.error.StorageException;
import io.github.dbmig.command.result.Result;
import io.github.dbmig.command.result.ValidateResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;

/** The folder that holds a JSON file for each goal that ran, and one page for people. */
public final class ReportFolder {
  private final Path folder;
  private final UnaryOperator<String> redact;

  /**
   * @param ignored true where no build ignores the folder, so that it must ignore itself
   */
  public static ReportFolder open(Path folder, boolean ignored, UnaryOperator<String> redact) {
    try {
      Files.createDirectories(folder);
      Path ignore = folder.resolve(".gitignore");
      if (ignored && !Files.exists(ignore)) {
        Files.writeString(ignore, "*\n");
      }
      return new ReportFolder(folder, redact);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private ReportFolder(Path folder, UnaryOperator<String> redact) {
    this.folder = folder;
    this.redact = redact;
  }

  /** Writes the goal's JSON; gives its text, in which no secret is left. */
  public String write(Result result) {
    JsonNode tree = JsonText.tree(result);
    String text = redact.apply(JsonText.text(tree));
    replace(folder.resolve(result.goal() + ".json"), text);
    if (result instanceof ValidateResult findings) {
      replace(folder.resolve("validate.sarif"), redact.apply(JsonText.text(Sarif.of(findings))));
    }
    return text;
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
}
