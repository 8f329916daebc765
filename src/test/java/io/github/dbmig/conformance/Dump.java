package io.github.dbmig.conformance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A schema as an independent program tells it: lines by object; equal where both are. */
record Dump(Map<String, List<String>> parts) {
  private static final int SHOWN = 12;

  /** Collects parts; a second one of the same name is added to the first. */
  static final class Builder {
    private final Map<String, List<String>> parts = new TreeMap<>();

    void add(String name, Collection<String> lines) {
      parts.computeIfAbsent(name, any -> new ArrayList<>()).addAll(lines);
    }

    Dump build() {
      return new Dump(parts);
    }
  }

  /** The first lines that only one of the two has, with the object before them. */
  List<String> differences(Dump made) {
    List<String> lines = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>(parts.keySet());
    names.addAll(made.parts.keySet());
    for (String name : names) {
      List<String> wanted = parts.getOrDefault(name, List.of());
      List<String> found = made.parts.getOrDefault(name, List.of());
      if (!wanted.equals(found) && lines.size() < SHOWN) {
        lines.add(name);
        add(lines, "  wanted ", wanted, found);
        add(lines, "  made   ", found, wanted);
      }
    }
    return lines;
  }

  private static void add(List<String> lines, String mark, List<String> these, List<String> not) {
    List<String> only = new ArrayList<>(these);
    not.forEach(only::remove);
    if (only.isEmpty() && mark.startsWith("  wanted") && these.size() == not.size()) {
      lines.add("  the same lines in another order");
    }
    only.stream().limit(SHOWN / 2).forEach(line -> lines.add(mark + line));
  }
}
