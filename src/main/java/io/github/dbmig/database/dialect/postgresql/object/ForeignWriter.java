package io.github.dbmig.database.dialect.postgresql.object;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.literal;
import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.model.schema.StoredObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Foreign-data wrappers, servers and user mappings: all have options, which are changed in place.
 * Source: postgresql.org/docs/16/sql-alterserver.html.
 *
 * @param type what follows CREATE, ALTER and DROP
 */
public record ForeignWriter(String type) implements ObjectWriter {
  private static final String MAPPING = "USER MAPPING";

  @Override
  public List<String> add(StoredObject object) {
    String options =
        object.options().entrySet().stream()
            .map(ForeignWriter::option)
            .collect(Collectors.joining(", "));
    String create =
        object.definition().isEmpty() ? "CREATE " + type + named(object) : object.definition();
    return List.of(create + (options.isEmpty() ? "" : " OPTIONS (" + options + ")"));
  }

  private static String option(Map.Entry<String, String> option) {
    return quote(option.getKey()) + " " + literal(option.getValue()).strip();
  }

  /** A mapping is named by its user and its server. */
  private String named(StoredObject object) {
    return type.equals(MAPPING)
        ? " FOR " + object.signature() + " SERVER " + quote(object.name())
        : " " + quote(object.name());
  }

  @Override
  public List<String> drop(StoredObject object) {
    return List.of("DROP " + type + named(object));
  }

  @Override
  public boolean alters(StoredObject from, StoredObject to) {
    return from.definition().equals(to.definition());
  }

  @Override
  public List<String> alter(StoredObject from, StoredObject to) {
    List<String> options = new ArrayList<>();
    from.options().keySet().stream()
        .filter(name -> !to.options().containsKey(name))
        .forEach(name -> options.add("DROP " + quote(name)));
    for (Map.Entry<String, String> option : to.options().entrySet()) {
      String before = from.options().get(option.getKey());
      if (!option.getValue().equals(before)) {
        options.add((before == null ? "ADD " : "SET ") + option(option));
      }
    }
    return List.of("ALTER " + type + named(to) + " OPTIONS (" + String.join(", ", options) + ")");
  }
}
