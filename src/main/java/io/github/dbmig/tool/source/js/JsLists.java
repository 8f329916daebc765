package io.github.dbmig.tool.source.js;

import io.github.dbmig.tool.source.Value;
import io.github.dbmig.tool.source.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what stands between brackets: objects, arrays, arguments. */
final class JsLists {
  private static final Set<String> COMMA = Set.of(",");
  private static final Set<String> MODIFIERS = Set.of("async", "get", "set", "static");

  private final JsCursor cursor;
  private final JsScope scope;
  private final JsExpressions expressions;

  JsLists(JsCursor cursor, JsScope scope, JsExpressions expressions) {
    this.cursor = cursor;
    this.scope = scope;
    this.expressions = expressions;
  }

  /** From behind the opening bracket to behind the closing one. */
  List<Value> items() {
    List<Value> values = new ArrayList<>();
    while (!cursor.atEnd() && !cursor.peek().closes()) {
      if (cursor.take("...")) {
        Value spread = item();
        values.addAll(spread instanceof Value.Items items ? items.values() : List.of(spread));
      } else {
        values.add(item());
      }
      cursor.take(",");
    }
    cursor.next();
    return values;
  }

  private Value item() {
    int before = cursor.position();
    Value value = expressions.expression();
    if (cursor.peek().is(",") || cursor.peek().closes()) {
      return value;
    }
    cursor.skipTo(COMMA);
    if (cursor.position() == before) {
      cursor.next();
    }
    return Value.unknown("it is an expression that is not evaluated");
  }

  /** From behind the opening brace to behind the closing one. */
  Value object() {
    Value.Fields object = new Value.Fields(Map.of(), false);
    while (!cursor.atEnd() && !cursor.peek().closes()) {
      object = Values.merge(object, cursor.take("...") ? item() : field());
      cursor.take(",");
    }
    cursor.next();
    return object;
  }

  private Value.Fields field() {
    while (MODIFIERS.contains(cursor.peek().text()) && isKey(cursor.peek(1)) || cursor.take("*")) {
      cursor.next();
    }
    JsToken key = cursor.next();
    if (key.is("[")) {
      return computedKey();
    }
    if (!isKey(key)) {
      cursor.skipTo(COMMA);
      return new Value.Fields(Map.of(), true);
    }
    Map<String, Value> field = new LinkedHashMap<>();
    field.put(key.text(), fieldValue(key));
    return new Value.Fields(field, false);
  }

  private Value.Fields computedKey() {
    Value key = item();
    cursor.take("]");
    cursor.take(":");
    Value value = item();
    return key.asText()
        .map(name -> new Value.Fields(Map.of(name, value), false))
        .orElse(new Value.Fields(Map.of(), true));
  }

  private Value fieldValue(JsToken key) {
    if (cursor.take(":")) {
      return item();
    }
    if (cursor.peek().is(",") || cursor.peek().closes()) {
      return new JsNames(scope).value(key.text());
    }
    cursor.skipTo(COMMA);
    return Value.unknown("it is a function, and only running it tells");
  }

  private static boolean isKey(JsToken token) {
    return switch (token.kind()) {
      case NAME, STRING, NUMBER -> true;
      default -> false;
    };
  }
}
