package io.github.dbmig.command.report;

import io.github.dbmig.command.result.schema.About;
import io.github.dbmig.command.result.schema.DiffResult.Line;
import io.github.dbmig.command.result.schema.SideBySide;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Changes by namespace, object and part; what may go wrong stands below what it is about. Each
 * change has its place, and several of one part share a line.
 */
final class DiffTree {
  private static final int WIDTH = 100;
  private static final String INDENT = "  ";

  private static final List<String> TYPES =
      List.of("column", "primary key", "unique", "check", "foreign key", "index", "trigger");

  private final DiffWords words;
  private final List<String> lines = new ArrayList<>();

  private DiffTree(SideBySide sides) {
    this.words = new DiffWords(sides);
  }

  static List<String> lines(List<Line> changes, SideBySide sides) {
    DiffTree tree = new DiffTree(sides);
    Map<String, Map<String, List<Line>>> schemas = new TreeMap<>();
    for (Line change : changes) {
      schemas
          .computeIfAbsent(change.about().schema(), any -> new TreeMap<>())
          .computeIfAbsent(tree.words.nameAfter(change.about()), any -> new ArrayList<>())
          .add(change);
    }
    schemas.forEach(tree::schema);
    return tree.lines;
  }

  private void schema(String schema, Map<String, List<Line>> objects) {
    List<Line> itself = objects.getOrDefault("", List.of());
    if (!schema.isEmpty()) {
      add("", DiffWords.mark(itself, " "), "schema " + schema, "");
      hazards(INDENT + INDENT, itself);
    }
    objects.forEach(
        (name, changes) -> {
          if (!name.isEmpty()) {
            object(schema.isEmpty() ? "" : INDENT + INDENT, changes);
          }
        });
  }

  private void object(String indent, List<Line> changes) {
    List<Line> itself = changes.stream().filter(c -> c.about().part().isEmpty()).toList();
    add(
        indent,
        DiffWords.mark(itself, "~"),
        words.object(changes.get(0).about(), itself),
        words.columns(itself));
    hazards(indent + INDENT + INDENT, itself);
    parts(changes).forEach((about, some) -> part(indent + INDENT, about, some));
  }

  /** Columns first, then what stands on them. */
  private static Map<About, List<Line>> parts(List<Line> changes) {
    Map<About, List<Line>> parts = new LinkedHashMap<>();
    changes.stream()
        .filter(change -> !change.about().part().isEmpty())
        .sorted(Comparator.comparingInt(change -> rank(change.about().type())))
        .forEach(
            change -> parts.computeIfAbsent(change.about(), any -> new ArrayList<>()).add(change));
    return parts;
  }

  private static int rank(String type) {
    int place = TYPES.indexOf(type);
    return place < 0 ? TYPES.size() : place;
  }

  private void part(String indent, About about, List<Line> changes) {
    String more = words.part(about);
    boolean said = about.part().equals(about.type()) || more.startsWith(about.part());
    String name = said ? "" : " " + about.part();
    add(indent, DiffWords.mark(changes, "~"), about.type() + name, more);
    hazards(indent + INDENT + INDENT, changes);
  }

  private void hazards(String indent, List<Line> changes) {
    Set<String> hazards = new LinkedHashSet<>();
    changes.forEach(change -> hazards.addAll(change.hazards()));
    hazards.removeIf(Line::elsewhere);
    hazards.forEach(hazard -> lines.add(indent + "! " + DiffWords.oneLine(hazard)));
  }

  /** The name stands whole, what is said of it as far as there is room. */
  private void add(String indent, String mark, String name, String more) {
    String line = DiffWords.oneLine(indent + mark + " " + name);
    String rest = more.isEmpty() ? "" : " " + DiffWords.oneLine(more);
    int room = Math.max(0, WIDTH - line.length());
    if (rest.length() > room) {
      rest = room < 12 ? "" : rest.substring(0, room - 3) + "...";
    }
    lines.add(line + rest);
  }
}
