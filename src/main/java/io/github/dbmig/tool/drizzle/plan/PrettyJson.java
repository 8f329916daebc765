package io.github.dbmig.tool.drizzle.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.tool.source.FileText;
import java.nio.file.Path;

/** JSON laid out as {@code JSON.stringify(value, null, 2)} does, and read back. */
final class PrettyJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DefaultPrettyPrinter LAYOUT = layout();

  private PrettyJson() {}

  private static DefaultPrettyPrinter layout() {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter()
        .withObjectIndenter(indent)
        .withArrayIndenter(indent)
        .withSeparators(separators);
  }

  /**
   * @throws MigrationException when the file holds no object
   */
  static ObjectNode read(Path file) {
    try {
      if (JSON.readTree(FileText.read(file)) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException broken) {
      throw broken(file);
    }
    throw broken(file);
  }

  private static MigrationException broken(Path file) {
    return new MigrationException(
        "drizzle-json",
        file.toString(),
        "is no JSON object as Drizzle writes it",
        "restore it from version control");
  }

  static String text(ObjectNode json) {
    try {
      return JSON.writer(LAYOUT).writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
