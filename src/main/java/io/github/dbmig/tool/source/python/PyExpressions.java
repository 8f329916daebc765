package io.github.dbmig.tool.source.python;

import io.github.dbmig.tool.source.Value;
import io.github.dbmig.tool.source.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the value of a Python expression, without running anything. */
final class PyExpressions {
  private static final int DEEPEST = 120;
  private static final Set<String> OTHER_OPERATORS =
      Set.of("*", "%", "-", "==", "!=", "<", ">", "**", "//", "|", "&");
  private static final Set<String> OTHER_WORDS = Set.of("in", "is", "and", "not");

  private final List<PyToken> tokens;
  private final PyScope scope;
  private int at;
  private int depth;

  PyExpressions(List<PyToken> tokens, int at, PyScope scope) {
    this.tokens = tokens;
    this.at = at;
    this.scope = scope;
  }

  private PyToken peek() {
    return at < tokens.size() ? tokens.get(at) : PyToken.END;
  }

  private PyToken peek(int ahead) {
    return at + ahead < tokens.size() ? tokens.get(at + ahead) : PyToken.END;
  }

  private PyToken next() {
    PyToken token = peek();
    at++;
    return token;
  }

  private boolean take(String operator) {
    boolean there = peek().is(operator);
    at += there ? 1 : 0;
    return there;
  }

  private boolean atEnd() {
    return at >= tokens.size();
  }

  /** A whole line's value; a tuple may have no brackets. */
  Value line() {
    Value first = expression();
    if (!peek().is(",")) {
      return atEnd() ? first : Value.unknown("it is an expression that is not evaluated");
    }
    List<Value> items = new ArrayList<>(List.of(first));
    while (take(",") && !atEnd()) {
      items.add(expression());
    }
    return new Value.Items(items);
  }

  Value expression() {
    if (depth >= DEEPEST) {
      at = tokens.size();
      return Value.unknown("it is nested too deeply");
    }
    depth++;
    Value value = alternatives();
    if (peek().word("if")) {
      next();
      alternatives();
      Value other = peek().word("else") && next() != null ? expression() : Value.ABSENT;
      value = Value.oneOf(List.of(value, other));
    }
    depth--;
    return value;
  }

  private Value alternatives() {
    Value value = operators();
    while (peek().word("or")) {
      next();
      value = Values.or(value, operators());
    }
    return value;
  }

  private Value operators() {
    Value value = unary();
    while (!atEnd()) {
      PyToken token = peek();
      if (take("+")) {
        value = Values.plus(value, unary());
      } else if (take("/")) {
        value = PyPaths.join(List.of(value, unary()));
      } else if (isOther(token)) {
        next();
        value = Values.computed(List.of(value, unary()));
      } else {
        return value;
      }
    }
    return value;
  }

  private static boolean isOther(PyToken token) {
    return token.kind() == PyToken.Kind.OPERATOR && OTHER_OPERATORS.contains(token.text())
        || token.kind() == PyToken.Kind.NAME && OTHER_WORDS.contains(token.text());
  }

  private Value unary() {
    if (depth >= DEEPEST) {
      at = tokens.size();
      return Value.unknown("it is nested too deeply");
    }
    depth++;
    Value value = prefixed();
    depth--;
    return value;
  }

  private Value prefixed() {
    if (peek().word("not") || peek().is("-") || peek().is("*") || peek().is("**")) {
      next();
      return Values.computed(List.of(unary()));
    }
    PyToken token = next();
    return switch (token.kind()) {
      case STRING -> chain("", strings(token));
      case NUMBER -> new Value.Literal(token.text());
      case NAME -> token.word("lambda") ? lambda() : chain(token.text(), Value.ABSENT);
      case OPERATOR -> bracket(token);
      case END -> Value.ABSENT;
    };
  }

  private Value lambda() {
    at = tokens.size();
    return Value.unknown("it is a function, and only running it tells");
  }

  /** Neighbours are one string. */
  private Value strings(PyToken first) {
    Value value = PyStrings.value(first, scope);
    while (peek().kind() == PyToken.Kind.STRING) {
      value = Values.plus(value, PyStrings.value(next(), scope));
    }
    return value;
  }

  private Value bracket(PyToken open) {
    if (open.is("[")) {
      return chain("", new Value.Items(arguments().positional()));
    }
    if (open.is("{")) {
      return chain("", dictionary());
    }
    if (!open.is("(")) {
      return Value.unknown("it is an expression that is not evaluated");
    }
    int start = at;
    List<Value> items = arguments().positional();
    int last = at - 2;
    boolean comma = last >= start && last < tokens.size() && tokens.get(last).is(",");
    boolean tuple = items.size() != 1 || comma;
    return chain("", tuple ? new Value.Items(items) : items.get(0));
  }

  private Value dictionary() {
    Map<String, Value> fields = new LinkedHashMap<>();
    boolean open = false;
    while (!atEnd() && !peek().closes()) {
      if (take("**")) {
        Value.Fields merged = Values.merge(new Value.Fields(fields, open), expression());
        fields = new LinkedHashMap<>(merged.fields());
        open = merged.open();
      } else {
        Optional<String> key = expression().asText();
        Value value = take(":") ? expression() : Value.ABSENT;
        key.ifPresent(new Field(fields, value)::put);
        open |= key.isEmpty();
      }
      skipToComma();
    }
    next();
    return new Value.Fields(fields, open);
  }

  private record Field(Map<String, Value> fields, Value value) {
    void put(String key) {
      fields.put(key, value);
    }
  }

  private record Arguments(List<Value> positional, Map<String, Value> named) {}

  /** From behind an opening bracket to behind the closing one. */
  private Arguments arguments() {
    List<Value> positional = new ArrayList<>();
    Map<String, Value> named = new LinkedHashMap<>();
    while (!atEnd() && !peek().closes()) {
      if (peek().kind() == PyToken.Kind.NAME && peek(1).is("=")) {
        String name = next().text();
        next();
        named.put(name, expression());
      } else {
        positional.add(expression());
      }
      if (skipToComma() && !positional.isEmpty()) {
        positional.set(positional.size() - 1, Value.unknown("it is not evaluated"));
      }
    }
    next();
    return new Arguments(positional, named);
  }

  /** Over the comma, and whatever stands before it; whether something did. */
  private boolean skipToComma() {
    int start = at;
    int brackets = 0;
    while (!atEnd() && (brackets > 0 || !peek().is(",") && !peek().closes())) {
      brackets += peek().opens() ? 1 : peek().closes() ? -1 : 0;
      at++;
    }
    boolean skipped = at > start;
    take(",");
    return skipped;
  }

  /** What follows a name or a value: attributes, calls, subscripts. */
  private Value chain(String path, Value value) {
    String name = path;
    Value result = value;
    while (true) {
      if (peek().is(".") && peek(1).kind() == PyToken.Kind.NAME) {
        next();
        String attribute = next().text();
        boolean late = name.isEmpty() || PyPaths.isAttribute(attribute);
        if (late && !peek().is("(")) {
          result = PyPaths.attribute(name.isEmpty() ? result : lookUp(name), attribute);
          name = "";
        } else if (late) {
          next();
          Arguments given = arguments();
          Value target = name.isEmpty() ? result : lookUp(name);
          result = PyPaths.method(target, attribute, given.positional());
          name = "";
        } else {
          name += "." + attribute;
        }
      } else if (take("(")) {
        Arguments given = arguments();
        result =
            name.isEmpty()
                ? Values.computed(given.positional())
                : new PyCalls(scope).call(name, given.positional(), given.named());
        name = "";
      } else if (take("[")) {
        Value key = arguments().positional().stream().findFirst().orElse(Value.ABSENT);
        result = subscript(name, result, key);
        name = "";
      } else {
        return name.isEmpty() ? result : lookUp(name);
      }
    }
  }

  private Value subscript(String name, Value value, Value key) {
    if (name.equals("os.environ") || name.equals("environ")) {
      return key.asText().map(Value::variable).orElseGet(() -> Values.computed(List.of(key)));
    }
    Value target = name.isEmpty() ? value : lookUp(name);
    if (target instanceof Value.Items items && key instanceof Value.Literal index) {
      return PyPaths.item(items.values(), index.text());
    }
    return key.asText().map(target::get).orElseGet(() -> Values.computed(List.of(target, key)));
  }

  private Value lookUp(String path) {
    return PyNames.value(path, scope);
  }
}
