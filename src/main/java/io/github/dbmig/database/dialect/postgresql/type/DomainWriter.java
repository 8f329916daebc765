package io.github.dbmig.database.dialect.postgresql.type;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.StoredObject.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The parts are the checks. Another base type is left to {@link TypeRemake}. Source:
 * postgresql.org/docs/16/sql-alterdomain.html.
 */
public final class DomainWriter implements ObjectWriter {
  private static final String OPEN = " NOT VALID";

  @Override
  public List<String> add(StoredObject object) {
    StringBuilder sql = new StringBuilder(object.definition());
    sql.append(" AS ").append(object.options().get("as"));
    if (object.options().containsKey("default")) {
      sql.append(" DEFAULT ").append(object.options().get("default"));
    }
    sql.append(object.options().containsKey("not null") ? " NOT NULL" : "");
    List<String> later = new ArrayList<>();
    for (Part check : object.parts()) {
      if (check.sql().endsWith(OPEN)) {
        later.add(alter(object) + "ADD " + constraint(check));
      } else {
        sql.append(' ').append(constraint(check));
      }
    }
    later.add(0, sql.toString());
    return later;
  }

  private static String alter(StoredObject domain) {
    return "ALTER DOMAIN " + quote(domain.name()) + " ";
  }

  private static String constraint(Part check) {
    return "CONSTRAINT " + quote(check.name()) + " " + check.sql();
  }

  @Override
  public List<String> drop(StoredObject object) {
    return List.of("DROP DOMAIN " + quote(object.name()));
  }

  @Override
  public boolean alters(StoredObject from, StoredObject to) {
    return true;
  }

  @Override
  public List<String> alter(StoredObject from, StoredObject to) {
    List<String> actions = new ArrayList<>(checks(from.parts(), to.parts()));
    String value = to.options().get("default");
    if (!Objects.equals(from.options().get("default"), value)) {
      actions.add(value == null ? "DROP DEFAULT" : "SET DEFAULT " + value);
    }
    boolean required = to.options().containsKey("not null");
    if (from.options().containsKey("not null") != required) {
      actions.add(required ? "SET NOT NULL" : "DROP NOT NULL");
    }
    return actions.stream().map(alter(to)::concat).toList();
  }

  /** A check under another name is renamed, one that was open is validated. */
  private static List<String> checks(List<Part> from, List<Part> to) {
    Map<String, String> old = new LinkedHashMap<>();
    from.stream().filter(part -> !to.contains(part)).forEach(p -> old.put(p.name(), p.sql()));
    List<String> actions = new ArrayList<>();
    List<Part> come = new ArrayList<>(to.stream().filter(part -> !from.contains(part)).toList());
    come.removeIf(
        part -> (part.sql() + OPEN).equals(old.get(part.name())) && validated(part, old, actions));
    come.removeIf(part -> renamed(part, old, from, actions));
    List<String> drops = old.keySet().stream().map(DomainWriter::dropped).toList();
    actions.addAll(0, drops);
    come.forEach(part -> actions.add("ADD " + constraint(part)));
    return actions;
  }

  /** One that named a value of an enum went with that. */
  private static String dropped(String check) {
    return "DROP CONSTRAINT IF EXISTS " + quote(check);
  }

  private static boolean validated(Part part, Map<String, String> old, List<String> actions) {
    old.remove(part.name());
    return actions.add("VALIDATE CONSTRAINT " + quote(part.name()));
  }

  private static boolean renamed(
      Part part, Map<String, String> old, List<Part> from, List<String> actions) {
    if (from.stream().anyMatch(other -> other.name().equals(part.name()))) {
      return false;
    }
    return old.entrySet().stream()
        .filter(entry -> entry.getValue().equals(part.sql()))
        .map(Map.Entry::getKey)
        .findFirst()
        .map(
            name -> {
              old.remove(name);
              return actions.add("RENAME CONSTRAINT " + quote(name) + " TO " + quote(part.name()));
            })
        .orElse(false);
  }
}
