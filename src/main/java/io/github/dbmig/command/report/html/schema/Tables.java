package io.github.dbmig.command.report.html.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dbmig.command.report.layout.Link;
import io.github.dbmig.command.report.markup.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of the picture and the foreign keys among them. */
final class Tables {
  /** Boxes; what differs comes first, the JSON file has the rest. */
  static final int MOST = 120;

  private static final int MOST_LINKS = 400;

  private final List<TableBox> boxes = new ArrayList<>();
  private final List<JsonNode> references = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<End> ends = new ArrayList<>();
  private final int left;

  Tables(List<JsonNode> all) {
    List<JsonNode> tables = shown(all);
    this.left = all.size() - tables.size();
    Map<List<String>, Integer> places = new HashMap<>();
    tables.forEach(table -> places.put(name(table, "name"), places.size()));
    List<Set<String>> joined = new ArrayList<>();
    tables.forEach(table -> joined.add(new HashSet<>()));
    for (int i = 0; i < tables.size(); i++) {
      join(i, tables.get(i), places, joined);
    }
    for (int i = 0; i < tables.size(); i++) {
      boxes.add(TableBox.of(tables.get(i), joined.get(i)));
    }
    ends.forEach(end -> links.add(end.link(boxes)));
  }

  /** Where a line begins and ends, by tables and columns. */
  private record End(int from, int to, String column, String target) {
    Link link(List<TableBox> boxes) {
      return new Link(from, to, boxes.get(from).middle(column), boxes.get(to).middle(target));
    }
  }

  private static List<JsonNode> shown(List<JsonNode> all) {
    return all.size() <= MOST
        ? all
        : all.stream()
            .sorted(Comparator.comparing(table -> !Mark.differs(table)))
            .limit(MOST)
            .toList();
  }

  private void join(
      int from, JsonNode table, Map<List<String>, Integer> places, List<Set<String>> joined) {
    for (JsonNode reference : Words.each(table.path("references"))) {
      Integer to = places.get(name(reference, "table"));
      if (to != null && ends.size() < MOST_LINKS) {
        String column = first(reference.path("columns"));
        String target = first(reference.path("tableColumns"));
        joined.get(from).add(column);
        joined.get(to).add(target);
        ends.add(new End(from, to, column, target));
        references.add(reference);
      }
    }
  }

  private static List<String> name(JsonNode node, String key) {
    return List.of(node.path("schema").asText(), node.path(key).asText());
  }

  private static String first(JsonNode columns) {
    return columns.path(0).asText("");
  }

  List<TableBox> boxes() {
    return boxes;
  }

  List<Link> links() {
    return links;
  }

  /** The foreign key of each link. */
  List<JsonNode> references() {
    return references;
  }

  /** How many have no box. */
  int left() {
    return left;
  }
}
