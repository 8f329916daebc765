package io.github.dbmig.tool.typeorm;

import io.github.dbmig.tool.source.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code ormconfig.yml}: connections by name, each with options, lists and one level of options
 * below. That much of YAML: block style, quoted and plain scalars, lists in brackets. Source:
 * typeorm 0.2, {@code ConnectionOptionsYmlReader}.
 */
final class OrmYaml {
  private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(.*)");
  private static final Pattern ENTRY =
      Pattern.compile("(\\s*)[\"']?([\\w.-]+)[\"']?\\s*:(?:\\s+(.*))?");
  private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*$");
  private static final Pattern QUOTED = Pattern.compile("\"(.*)\"|'(.*)'");

  /** Anchors, blocks of text and templates. */
  private static final Pattern NOT_PLAIN = Pattern.compile("[&*|>!].*|.*(\\$\\{|<%).*");

  private record Key(int indent, String name) {}

  /** Values by the path of their keys. */
  private final Map<String, List<Value>> found = new LinkedHashMap<>();

  private final Deque<Key> path = new ArrayDeque<>();

  private OrmYaml() {}

  /** The options of the first connection; without fields where there is none. */
  static Value.Fields options(String yaml) {
    OrmYaml reader = new OrmYaml();
    yaml.lines().forEach(reader::read);
    Map<String, Value> options = new LinkedHashMap<>();
    Map<String, Value> cli = new LinkedHashMap<>();
    String first = reader.found.keySet().stream().findFirst().orElse("").split("\\.")[0];
    reader.found.forEach(
        (key, values) -> {
          String[] names = key.split("\\.");
          if (names[0].equals(first) && names.length == 2) {
            options.put(names[1], one(values));
          } else if (names[0].equals(first) && names.length == 3 && names[1].equals("cli")) {
            cli.put(names[2], one(values));
          }
        });
    options.put("cli", new Value.Fields(cli, false));
    return new Value.Fields(options, false);
  }

  private static Value one(List<Value> values) {
    return values.size() == 1 ? values.get(0) : new Value.Items(values);
  }

  private void read(String line) {
    String text = COMMENT.matcher(line).replaceFirst("").stripTrailing();
    Matcher item = ITEM.matcher(text);
    Matcher entry = ENTRY.matcher(text);
    if (item.matches()) {
      add(scalar(item.group(1)));
    } else if (entry.matches()) {
      int indent = entry.group(1).length();
      while (!path.isEmpty() && path.peekLast().indent() >= indent) {
        path.removeLast();
      }
      path.addLast(new Key(indent, entry.group(2)));
      if (entry.group(3) != null && !entry.group(3).isBlank()) {
        value(entry.group(3).strip());
      }
    }
  }

  private void value(String text) {
    if (text.startsWith("[") && text.endsWith("]")) {
      Stream.of(text.substring(1, text.length() - 1).split(","))
          .filter(part -> !part.isBlank())
          .forEach(part -> add(scalar(part.strip())));
    } else {
      add(scalar(text));
    }
  }

  private void add(Value value) {
    String key = String.join(".", path.stream().map(Key::name).toList());
    found.computeIfAbsent(key, none -> new ArrayList<>()).add(value);
  }

  private static Value scalar(String text) {
    Matcher quoted = QUOTED.matcher(text);
    if (quoted.matches()) {
      return Value.text(quoted.group(1) == null ? quoted.group(2) : quoted.group(1));
    }
    return NOT_PLAIN.matcher(text).matches()
        ? Value.unknown("it is not a plain value")
        : Value.text(text);
  }
}
