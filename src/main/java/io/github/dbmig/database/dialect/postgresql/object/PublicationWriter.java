package io.github.dbmig.database.dialect.postgresql.object;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.database.dialect.postgresql.spelling.Spelling;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.StoredObject.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The parts are its tables, with columns and row filter, and its schemas. Source:
 * postgresql.org/docs/16/sql-alterpublication.html.
 */
public final class PublicationWriter implements ObjectWriter {
  private static final String TABLE = "TABLE ";

  private static final Map<String, String> USUAL =
      Map.of(
          "publish_via_partition_root", "false",
          "publish_generated_columns", "none");

  @Override
  public List<String> add(StoredObject object) {
    return List.of(
        object.definition()
            + (object.parts().isEmpty() ? "" : " FOR " + members(object.parts()))
            + " WITH ("
            + options(object.options())
            + ")");
  }

  /** PostgreSQL 14 takes the word once only. */
  private static String members(List<Part> parts) {
    StringBuilder sql = new StringBuilder();
    boolean table = false;
    for (Part part : parts) {
      sql.append(sql.isEmpty() ? "" : ", ");
      boolean another = table && part.name().startsWith(TABLE);
      sql.append(another ? part.name().substring(TABLE.length()) : part.name()).append(part.sql());
      table = part.name().startsWith(TABLE);
    }
    return sql.toString();
  }

  private static String options(Map<String, String> options) {
    return options.entrySet().stream()
        .map(option -> option.getKey() + " = " + Spelling.literal(option.getValue()).strip())
        .collect(Collectors.joining(", "));
  }

  @Override
  public List<String> drop(StoredObject object) {
    return List.of("DROP PUBLICATION " + quote(object.name()));
  }

  @Override
  public boolean alters(StoredObject from, StoredObject to) {
    return from.definition().equals(to.definition());
  }

  @Override
  public List<String> alter(StoredObject from, StoredObject to) {
    String alter = "ALTER PUBLICATION " + quote(to.name());
    List<String> sql = new ArrayList<>();
    if (!from.parts().equals(to.parts())) {
      sql.add(
          to.parts().isEmpty()
              ? alter + " DROP " + members(bare(from.parts()))
              : alter + " SET " + members(to.parts()));
    }
    if (!from.options().equals(to.options())) {
      sql.add(alter + " SET (" + changed(from.options(), to.options()) + ")");
    }
    return sql;
  }

  private static List<Part> bare(List<Part> parts) {
    return parts.stream().map(part -> new Part(part.name(), "")).toList();
  }

  private static String changed(Map<String, String> from, Map<String, String> to) {
    TreeSet<String> names = new TreeSet<>(from.keySet());
    names.addAll(to.keySet());
    return names.stream()
        .filter(name -> !from.getOrDefault(name, "").equals(to.getOrDefault(name, "")))
        .map(name -> options(Map.of(name, to.getOrDefault(name, USUAL.getOrDefault(name, "")))))
        .collect(Collectors.joining(", "));
  }
}
