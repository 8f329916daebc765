package io.github.dbmig.tool.source.js;

import io.github.dbmig.tool.source.Value;
import io.github.dbmig.tool.source.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the value of an expression, without running anything. */
final class JsExpressions {
  /** Deeper nesting is not read: no configuration has it, and the stack has an end. */
  private static final int DEEPEST = 120;

  private static final Set<String> COMPARISONS =
      Set.of("&&", "===", "!==", "==", "!=", "<", ">", "<=", "*", "/", "%", "-", "**", "&", "|");

  private final JsCursor cursor;
  private final JsScope scope;
  private int depth;

  JsExpressions(JsCursor cursor, JsScope scope) {
    this.cursor = cursor;
    this.scope = scope;
  }

  Value expression() {
    if (depth >= DEEPEST) {
      cursor.skipTo(Set.of(",", ";"));
      return Value.unknown("it is nested too deeply");
    }
    depth++;
    Value value = isFunction() ? function() : conditional();
    depth--;
    return value;
  }

  private Value conditional() {
    Value value = alternatives();
    if (!cursor.take("?")) {
      return value;
    }
    Value yes = expression();
    cursor.take(":");
    return Value.oneOf(List.of(yes, expression()));
  }

  private Value alternatives() {
    Value value = comparison();
    while (cursor.peek().is("??") || cursor.peek().is("||")) {
      cursor.next();
      value = Values.or(value, comparison());
    }
    return value;
  }

  private Value comparison() {
    Value value = sum();
    List<Value> parts = new ArrayList<>(List.of(value));
    while (isComparison()) {
      cursor.next();
      parts.add(sum());
    }
    return parts.size() == 1 ? value : Values.computed(parts);
  }

  private boolean isComparison() {
    JsToken token = cursor.peek();
    return token.kind() == JsToken.Kind.PUNCTUATION && COMPARISONS.contains(token.text())
        || token.word("instanceof")
        || token.word("in");
  }

  private Value sum() {
    Value value = unary();
    while (cursor.take("+")) {
      value = Values.plus(value, unary());
    }
    return value;
  }

  private Value unary() {
    if (depth >= DEEPEST) {
      cursor.skipTo(Set.of(",", ";"));
      return Value.unknown("it is nested too deeply");
    }
    depth++;
    Value value = prefixed();
    depth--;
    return value;
  }

  private Value prefixed() {
    JsToken token = cursor.peek();
    if (token.is("!") || token.is("-") || token.is("+") || token.is("~") || token.word("typeof")) {
      cursor.next();
      Value operand = unary();
      return token.is("-") && operand instanceof Value.Literal number
          ? new Value.Literal("-" + number.text())
          : Values.computed(List.of(operand));
    }
    if (token.word("await")) {
      cursor.next();
      Value awaited = unary();
      return awaited instanceof Value.Fields ? awaited : Values.computed(List.of(awaited));
    }
    return casts(primary());
  }

  private Value casts(Value value) {
    while (cursor.peek().word("as") || cursor.peek().word("satisfies")) {
      cursor.next();
      cursor.skipType();
    }
    return value;
  }

  private Value primary() {
    JsToken token = cursor.next();
    return switch (token.kind()) {
      case STRING -> chain("", Value.text(token.text()));
      case TEMPLATE -> chain("", JsTemplate.value(token.text(), scope));
      case NUMBER -> new Value.Literal(token.text());
      case NAME -> token.word("new") ? construction() : chain(token.text(), Value.ABSENT);
      case PUNCTUATION -> bracketed(token);
      default -> Value.unknown("it is an expression that is not evaluated");
    };
  }

  private Value bracketed(JsToken token) {
    if (token.is("{")) {
      return chain("", new JsLists(cursor, scope, this).object());
    }
    if (token.is("[")) {
      return chain("", new Value.Items(items()));
    }
    if (token.is("(")) {
      Value value = expression();
      cursor.skipTo(Set.of());
      cursor.take(")");
      return chain("", value);
    }
    return Value.unknown("it is an expression that is not evaluated");
  }

  private List<Value> items() {
    return new JsLists(cursor, scope, this).items();
  }

  private Value construction() {
    StringBuilder path = new StringBuilder(cursor.next().text());
    while (cursor.peek().is(".") && cursor.peek(1).kind() == JsToken.Kind.NAME) {
      cursor.next();
      path.append('.').append(cursor.next().text());
    }
    if (cursor.callFollows()) {
      cursor.skipAngles();
    }
    List<Value> arguments = cursor.take("(") ? items() : List.of();
    return chain("", JsCalls.construct(path.toString(), arguments));
  }

  /**
   * What follows a name or a value: members, calls, non-null marks.
   *
   * @param path a dotted name that is not looked up yet, or empty for the value
   */
  private Value chain(String path, Value value) {
    String name = path;
    Value result = value;
    while (true) {
      if (isMember()) {
        String member = member();
        result = name.isEmpty() ? JsNames.member(result, member) : result;
        name = name.isEmpty() ? "" : name + "." + member;
      } else if (cursor.callFollows()) {
        cursor.skipAngles();
        cursor.take("?.");
        cursor.take("(");
        result = call(name, result);
        name = "";
      } else if (cursor.peek().is("[") && !cursor.peek().newline()
          || cursor.peek().kind() == JsToken.Kind.TEMPLATE) {
        result = Values.computed(List.of(name.isEmpty() ? result : lookUp(name)));
        cursor.skipBracket();
        name = "";
      } else if (cursor.peek().is("!") && !cursor.peek().newline()) {
        cursor.next();
      } else {
        return name.isEmpty() ? result : lookUp(name);
      }
    }
  }

  private Value lookUp(String path) {
    return new JsNames(scope).value(path);
  }

  private Value call(String name, Value callee) {
    List<Value> arguments = items();
    if (name.isEmpty()) {
      var parts = new ArrayList<>(arguments);
      parts.add(0, callee);
      return Values.computed(parts);
    }
    return new JsCalls(scope).call(name, arguments);
  }

  private boolean isMember() {
    boolean dotted = cursor.peek().is(".") || cursor.peek().is("?.");
    return dotted && cursor.peek(1).kind() == JsToken.Kind.NAME
        || cursor.peek().is("[")
            && !cursor.peek().newline()
            && cursor.peek(1).kind() == JsToken.Kind.STRING
            && cursor.peek(2).is("]");
  }

  private String member() {
    boolean bracket = cursor.next().is("[");
    String name = cursor.next().text();
    if (bracket) {
      cursor.next();
    }
    return name;
  }

  /** {@code function}, {@code async}, {@code x =>} or {@code (x) =>}; types may stand between. */
  private boolean isFunction() {
    JsToken token = cursor.peek();
    if (token.word("function") || token.word("class")) {
      return true;
    }
    int skipped = token.word("async") ? 1 : 0;
    JsToken first = cursor.peek(skipped);
    if (first.word("function")) {
      return true;
    }
    if (first.kind() == JsToken.Kind.NAME) {
      return cursor.peek(skipped + 1).is("=>");
    }
    return first.is("(") && cursor.arrowFollowsBracket(skipped);
  }

  private Value function() {
    boolean arrow = false;
    while (!cursor.atEnd() && !cursor.peek().is("{") && !arrow) {
      if (cursor.peek().opens()) {
        cursor.skipBracket();
      } else {
        arrow = cursor.next().is("=>");
      }
    }
    if (cursor.peek().is("{")) {
      cursor.skipBracket();
    } else if (arrow) {
      expression();
    }
    return Value.unknown("it is a function, and only running it tells");
  }
}
