package io.github.dbmig.tool.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a configuration says about one thing, as far as it can be read without running it.
 *
 * <p>No {@link #toString()} shows a text: it may be a connection string.
 */
public sealed interface Value {
  /** A string that is written there, or a path that follows from where the file lies. */
  record Text(String text) implements Value {
    @Override
    public String toString() {
      return "Text";
    }
  }

  /** A number, a truth value or null, as written. */
  record Literal(String text) implements Value {}

  /** A list, tuple or array. */
  record Items(List<Value> values) implements Value {
    public Items {
      values = List.copyOf(values);
    }
  }

  /**
   * An object or dictionary.
   *
   * @param open whether it may have more fields than those listed, since a part of it is not known
   */
  record Fields(Map<String, Value> fields, boolean open) implements Value {
    public Fields {
      fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /** The first of these environment variables that is set, else the other value. */
  record Variable(List<String> names, Optional<Value> otherwise) implements Value {
    public Variable {
      names = List.copyOf(names);
    }
  }

  /** One of several; which one is decided when the program runs. */
  record OneOf(List<Value> choices) implements Value {
    public OneOf {
      choices = List.copyOf(choices);
    }
  }

  /** The result of a function or constructor that is not evaluated. */
  record Call(String callee, List<Value> arguments, Map<String, Value> named) implements Value {
    public Call {
      arguments = List.copyOf(arguments);
      named = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }
  }

  /** Not there. */
  record Absent() implements Value {}

  /**
   * Cannot be known without running the program.
   *
   * @param variables the environment variables that take part in it
   */
  record Unknown(String reason, List<String> variables) implements Value {
    public Unknown {
      variables = List.copyOf(variables);
    }
  }

  Value ABSENT = new Absent();

  static Value text(String text) {
    return new Text(text);
  }

  static Value unknown(String reason) {
    return new Unknown(reason, List.of());
  }

  static Value variable(String name) {
    return new Variable(List.of(name), Optional.empty());
  }

  /** The choices that differ; a single one is no choice. */
  static Value oneOf(List<Value> choices) {
    List<Value> distinct = choices.stream().distinct().toList();
    return distinct.size() == 1 ? distinct.get(0) : new OneOf(distinct);
  }

  /** The field of an object; of a choice, the choice of the fields. */
  default Value get(String key) {
    if (this instanceof Fields object) {
      Value missing = object.open() ? unknown("a part of the object is not known") : ABSENT;
      return object.fields().getOrDefault(key, missing);
    }
    if (this instanceof OneOf one) {
      return oneOf(one.choices().stream().map(choice -> choice.get(key)).toList());
    }
    if (this instanceof Unknown || this instanceof Call) {
      return unknown(reason());
    }
    return ABSENT;
  }

  /** The text, if there is exactly one that can be meant, whatever the environment. */
  default Optional<String> asText() {
    return this instanceof Text text ? Optional.of(text.text()) : Optional.empty();
  }

  /** The texts of a list, or of a single text; what is not a text is left out. */
  default List<String> asTexts() {
    if (this instanceof Items items) {
      return items.values().stream().flatMap(value -> value.asText().stream()).toList();
    }
    return asText().stream().toList();
  }

  default boolean isAbsent() {
    return this instanceof Absent;
  }

  /** The environment variables that decide it, first the one that wins. */
  default List<String> variables() {
    if (this instanceof Variable variable) {
      return variable.names();
    }
    if (this instanceof Unknown unknown) {
      return unknown.variables();
    }
    if (this instanceof OneOf one) {
      return one.choices().stream().flatMap(c -> c.variables().stream()).distinct().toList();
    }
    if (this instanceof Call call) {
      var all = new ArrayList<>(call.arguments());
      all.addAll(call.named().values());
      return all.stream().flatMap(value -> value.variables().stream()).distinct().toList();
    }
    return List.of();
  }

  /** Why it is not a text, for a person. Never shows the value. */
  default String reason() {
    if (this instanceof Unknown unknown) {
      return unknown.reason();
    }
    if (this instanceof Variable variable) {
      return "the environment variable " + String.join(" or ", variable.names()) + " decides";
    }
    if (this instanceof OneOf) {
      return "a condition in the program decides";
    }
    if (this instanceof Call call) {
      return "only running " + call.callee() + "(…) tells";
    }
    return isAbsent() ? "it is not set" : "it is not a text";
  }
}
