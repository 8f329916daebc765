package io.github.dbmig.tool.project.env;

import io.github.dbmig.base.error.ConfigurationException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Replaces the references inside one value by what they refer to. */
final class Expansion {
  private static final int DEEPEST = 50;

  /** Characters; no connection string is longer, and doubling references are stopped early. */
  private static final int LONGEST = 1 << 16;

  private final Map<String, String> process;
  private final boolean processFirst;
  private final List<EnvFile> files;
  private final Deque<String> open = new ArrayDeque<>();
  private final Map<String, Optional<String>> known = new HashMap<>();

  Expansion(Map<String, String> process, boolean processFirst, List<EnvFile> files) {
    this.process = process;
    this.processFirst = processFirst;
    this.files = files;
  }

  /**
   * @throws ConfigurationException when the line cannot be read, or the references run in a circle
   */
  String value(EnvFile file, String name, EnvEntry entry) {
    if (!entry.problem().isEmpty()) {
      throw malformed(file, name, entry, entry.problem());
    }
    if (open.contains(name)) {
      throw malformed(file, name, entry, "refers to itself, by way of " + String.join(", ", open));
    }
    open.addLast(name);
    String value = open.size() > DEEPEST ? "" : join(entry.parts());
    if (open.size() > DEEPEST || value.length() > LONGEST) {
      throw malformed(file, name, entry, "refers to too many other variables");
    }
    open.removeLast();
    return value;
  }

  /** Longer than {@link #LONGEST} means unfinished. */
  private String join(List<EnvPart> parts) {
    StringBuilder joined = new StringBuilder();
    for (EnvPart part : parts) {
      joined.append(
          part instanceof EnvPart.Text text ? text.text() : referred((EnvPart.Reference) part));
      if (joined.length() > LONGEST) {
        break;
      }
    }
    return joined.toString();
  }

  private String referred(EnvPart.Reference reference) {
    Optional<String> value = known(reference.name());
    if (value.isEmpty() && !reference.written().isEmpty()) {
      return reference.written();
    }
    boolean missing = value.isEmpty() || value.get().isEmpty() && reference.emptyToo();
    return missing ? join(reference.fallback()) : value.get();
  }

  /**
   * Each variable is worked out once, or references that double would take for ever. One that names
   * itself, as {@code URL=${URL:-default}}, means what comes from outside.
   */
  private Optional<String> known(String name) {
    if (name.equals(open.peekLast())) {
      return Optional.ofNullable(process.get(name));
    }
    Optional<String> value = known.get(name);
    if (value == null) {
      value = lookUp(name);
      known.put(name, value);
    }
    return value;
  }

  private Optional<String> lookUp(String name) {
    if (processFirst && process.containsKey(name)) {
      return Optional.of(process.get(name));
    }
    for (EnvFile file : files) {
      var entry = file.entry(name);
      if (entry.isPresent()) {
        return Optional.of(value(file, name, entry.get()));
      }
    }
    return Optional.ofNullable(process.get(name));
  }

  private static ConfigurationException malformed(
      EnvFile file, String name, EnvEntry entry, String what) {
    return new ConfigurationException(
        "malformed-env-file",
        name + " in " + file.name() + " line " + entry.line(),
        what,
        "correct the line; single quotes take everything between them as it is");
  }
}
