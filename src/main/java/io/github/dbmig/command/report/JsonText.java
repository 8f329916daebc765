package io.github.dbmig.command.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dbmig.command.result.Result;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Results as JSON: camelCase, ISO times in UTC, {@code null} for what is unknown, and a {@code
 * schemaVersion}. Fields are added in later versions and never renamed.
 */
public final class JsonText {
  public static final int SCHEMA_VERSION = 1;

  private static final JsonFactory JSON = new JsonFactory();

  private JsonText() {}

  /**
   * The result's components, and how the goal ended.
   *
   * @param at when it ended
   */
  public static ObjectNode tree(Result result, Instant at) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("schemaVersion", SCHEMA_VERSION);
    headed(tree, result.goal(), at);
    tree.setAll(RecordTree.of(result));
    return tree;
  }

  /** What machines find a tree by, which no redaction may change. */
  static ObjectNode headed(ObjectNode tree, String goal, Instant at) {
    tree.put("goal", goal);
    tree.put("at", at.truncatedTo(ChronoUnit.MILLIS).toString());
    return tree;
  }

  public static String text(JsonNode tree) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      DefaultIndenter indent = new DefaultIndenter("  ", "\n");
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withArrayIndenter(indent).withObjectIndenter(indent));
      write(tree, json);
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  /** Not deeper than what {@link RecordTree} makes. */
  private static void write(JsonNode node, JsonGenerator json) throws IOException {
    if (node.isObject()) {
      json.writeStartObject();
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        json.writeFieldName(field.getKey());
        write(field.getValue(), json);
      }
      json.writeEndObject();
    } else if (node.isArray()) {
      json.writeStartArray();
      for (JsonNode item : node) {
        write(item, json);
      }
      json.writeEndArray();
    } else {
      scalar(node, json);
    }
  }

  private static void scalar(JsonNode node, JsonGenerator json) throws IOException {
    if (node.isTextual()) {
      json.writeString(node.textValue());
    } else if (node.isNumber()) {
      json.writeNumber(node.asText());
    } else if (node.isBoolean()) {
      json.writeBoolean(node.booleanValue());
    } else {
      json.writeNull();
    }
  }

  /** An object, or nothing where the text is no JSON object. */
  static Optional<ObjectNode> object(String text) {
    try (JsonParser json = JSON.createParser(text)) {
      return Optional.of(new JsonReader(json).next())
          .filter(ObjectNode.class::isInstance)
          .map(ObjectNode.class::cast);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
