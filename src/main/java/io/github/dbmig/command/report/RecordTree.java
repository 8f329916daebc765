package io.github.dbmig.command.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dbmig.base.error.DbmigException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Optional;

/**
 * Records as trees, a component a key; nothing is {@code null}. An {@code ObjectMapper} does it as
 * well, but loads 400 classes for it: a third of what a short goal costs.
 */
final class RecordTree {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private RecordTree() {}

  static ObjectNode of(Object value) {
    ObjectNode tree = JSON.objectNode();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      tree.set(key(component), node(value(component.getAccessor(), value)));
    }
    return tree;
  }

  private static String key(RecordComponent component) {
    JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
    return named == null ? component.getName() : named.value();
  }

  private static Object value(Method accessor, Object value) {
    try {
      return accessor.invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Results nest as deep as their types do: a few levels. */
  private static JsonNode node(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(RecordTree::node).orElse(JSON.nullNode());
    }
    if (value instanceof Iterable<?> items) {
      ArrayNode array = JSON.arrayNode();
      items.forEach(item -> array.add(node(item)));
      return array;
    }
    if (value instanceof DbmigException error) {
      return error(error);
    }
    return value instanceof Record ? of(value) : scalar(value);
  }

  private static JsonNode scalar(Object value) {
    if (value instanceof String || value instanceof Instant) {
      return JSON.textNode(value.toString());
    }
    if (value instanceof Boolean truth) {
      return JSON.booleanNode(truth);
    }
    if (value instanceof Double number) {
      return JSON.numberNode(number.doubleValue());
    }
    if (value instanceof Integer || value instanceof Long) {
      return JSON.numberNode(((Number) value).longValue());
    }
    throw new IllegalStateException("no JSON for " + value.getClass());
  }

  private static ObjectNode error(DbmigException error) {
    return JSON.objectNode()
        .put("code", error.code())
        .put("message", error.what())
        .put("object", error.subject())
        .put("try", error.advice());
  }
}
