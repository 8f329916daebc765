package io.github.dbmig.command.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Tokens as a tree. Jackson refuses more than 1000 levels, so that the recursion is bounded. */
final class JsonReader {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final JsonParser json;

  JsonReader(JsonParser json) {
    this.json = json;
  }

  /** The value that begins with the next token; missing where there is none. */
  JsonNode next() throws IOException {
    JsonToken token = json.nextToken();
    return token == null ? JSON.missingNode() : value(token);
  }

  private JsonNode value(JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> JSON.textNode(json.getText());
      case VALUE_TRUE, VALUE_FALSE -> JSON.booleanNode(token == JsonToken.VALUE_TRUE);
      case VALUE_NUMBER_INT -> integer();
      case VALUE_NUMBER_FLOAT -> JSON.numberNode(json.getDoubleValue());
      default -> JSON.nullNode();
    };
  }

  private ObjectNode object() throws IOException {
    ObjectNode object = JSON.objectNode();
    for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
      object.set(key, next());
    }
    return object;
  }

  private ArrayNode array() throws IOException {
    ArrayNode array = JSON.arrayNode();
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      array.add(value(token));
    }
    return array;
  }

  private JsonNode integer() throws IOException {
    return json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? JSON.numberNode(json.getBigIntegerValue())
        : JSON.numberNode(json.getLongValue());
  }
}
