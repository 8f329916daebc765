package io.github.dbmig.command.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dbmig.command.result.Result;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

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

  /**
   * The result's components, and how the goal ended.
   *
   * @param at when it ended
   */
  public static ObjectNode tree(Result result, Instant at) {
    ObjectNode tree = MAPPER.createObjectNode();
    tree.put("schemaVersion", SCHEMA_VERSION);
    headed(tree, result.goal(), at);
    tree.setAll((ObjectNode) MAPPER.valueToTree(result));
    return tree;
  }

  /** What machines find a tree by, which no redaction may change. */
  static ObjectNode headed(ObjectNode tree, String goal, Instant at) {
    tree.put("goal", goal);
    tree.put("at", at.truncatedTo(ChronoUnit.MILLIS).toString());
    return tree;
  }

  public static String text(JsonNode tree) {
    try {
      return PRETTY.writeValueAsString(tree) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An object, or nothing where the text is no JSON object. */
  static Optional<ObjectNode> object(String text) {
    try {
      return Optional.of(MAPPER.readTree(text))
          .filter(ObjectNode.class::isInstance)
          .map(ObjectNode.class::cast);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
