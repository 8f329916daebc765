package io.github.dbmig.tool.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as people write it in configurations: comments and trailing commas are allowed. */
public final class JsonText {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .build();

  private JsonText() {}

  /** The value, or unknown if the text is not JSON. */
  public static Value read(String text) {
    try (JsonParser json = JSON.createParser(text)) {
      JsonToken first = json.nextToken();
      return first == null ? Value.ABSENT : value(json, first);
    } catch (IOException e) {
      return Value.unknown("it is not valid JSON");
    }
  }

  /** Jackson refuses more than 1000 levels, so that the recursion is bounded. */
  private static Value value(JsonParser json, JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> fields(json);
      case START_ARRAY -> items(json);
      case VALUE_STRING -> Value.text(json.getText());
      default -> new Value.Literal(json.getText());
    };
  }

  private static Value fields(JsonParser json) throws IOException {
    Map<String, Value> fields = new LinkedHashMap<>();
    for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
      fields.put(key, value(json, json.nextToken()));
    }
    return new Value.Fields(fields, false);
  }

  private static Value items(JsonParser json) throws IOException {
    List<Value> items = new ArrayList<>();
    JsonToken token = json.nextToken();
    while (token != JsonToken.END_ARRAY) {
      items.add(value(json, token));
      token = json.nextToken();
    }
    return new Value.Items(items);
  }
}
