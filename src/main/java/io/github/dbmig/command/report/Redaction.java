package io.github.dbmig.command.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Takes secrets out of a tree before it becomes text: value by value, since in the text a quote in
 * a password would be written in another way, and a password like {@code state} would break the
 * keys.
 */
final class Redaction {
  private Redaction() {}

  static void clean(ContainerNode<?> root, UnaryOperator<String> redact) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      JsonNode node = open.pop();
      if (node instanceof ObjectNode object) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
          field.setValue(cleaned(field.getValue(), redact));
        }
      } else if (node instanceof ArrayNode array) {
        for (int i = 0; i < array.size(); i++) {
          array.set(i, cleaned(array.get(i), redact));
        }
      }
      node.forEach(open::push);
    }
  }

  private static JsonNode cleaned(JsonNode value, UnaryOperator<String> redact) {
    return value.isTextual() ? TextNode.valueOf(redact.apply(value.asText())) : value;
  }
}
