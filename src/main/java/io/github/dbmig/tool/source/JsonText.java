package io.github.dbmig.tool.source;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as people write it in configurations: comments and trailing commas are allowed. */
public final class JsonText {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .build();

  private JsonText() {}

  /** The value, or unknown if the text is not JSON. */
  public static Value read(String text) {
    try {
      return value(MAPPER.readTree(text));
    } catch (JacksonException e) {
      return Value.unknown("it is not valid JSON");
    }
  }

  /** Jackson refuses more than 1000 levels, so that the recursion is bounded. */
  private static Value value(JsonNode node) {
    if (node.isTextual()) {
      return Value.text(node.textValue());
    }
    if (node.isArray()) {
      List<Value> items = new ArrayList<>();
      node.forEach(item -> items.add(value(item)));
      return new Value.Items(items);
    }
    if (node.isObject()) {
      Map<String, Value> fields = new LinkedHashMap<>();
      node.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
      return new Value.Fields(fields, false);
    }
    return node.isMissingNode() ? Value.ABSENT : new Value.Literal(node.asText());
  }
}
