package io.github.dbmig.command.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dbmig.command.result.Result;

/**
 * Results as JSON: camelCase, ISO times in UTC, {@code null} for what is unknown, and a {@code
 * schemaVersion}. Fields are added in later versions and never renamed.
 */
public final class JsonText {
  public static final int SCHEMA_VERSION = 1;

  private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new ValueModule());
  private static final ObjectWriter PRETTY =
      MAPPER.writer(
          new DefaultPrettyPrinter()
              .withArrayIndenter(new DefaultIndenter("  ", "\n"))
              .withObjectIndenter(new DefaultIndenter("  ", "\n")));

  private JsonText() {}

  /** The result's components, and how the goal ended. */
  public static ObjectNode tree(Result result) {
    ObjectNode tree = MAPPER.createObjectNode();
    tree.put("schemaVersion", SCHEMA_VERSION);
    tree.put("goal", result.goal());
    tree.setAll((ObjectNode) MAPPER.valueToTree(result));
    return tree;
  }

  public static String text(JsonNode tree) {
    try {
      return PRETTY.writeValueAsString(tree) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
