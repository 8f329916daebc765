package io.github.dbmig.database.dialect.postgresql.object;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.StoredObject.Id;
import io.github.dbmig.model.schema.StoredObject.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What default privileges give to objects that a script makes: it is taken from them again where
 * the target has it not. Default privileges themselves change last, so that those of the first side
 * are in force all the time. Source: postgresql.org/docs/16/sql-alterdefaultprivileges.html.
 */
public final class GivenPrivileges {
  /** On default privileges: they are the session's own, so that its objects get them. */
  static final String OWN = "own";

  /** On privileges: what their object has already when they are granted. */
  static final String GIVEN = "given";

  private final Schema from;
  private final Schema to;

  private GivenPrivileges(Schema from, Schema to) {
    this.from = from;
    this.to = to;
  }

  public static List<Change> completed(Schema from, Schema to, List<Change> changes) {
    boolean none =
        from.objects().values().stream()
            .noneMatch(object -> object.kind() == StoredObject.Kind.DEFAULT_PRIVILEGES);
    return none ? changes : new GivenPrivileges(from, to).completed(changes);
  }

  private List<Change> completed(List<Change> changes) {
    Map<Id, List<Part>> given = new HashMap<>();
    for (Change change : changes) {
      made(change).ifPresent(made -> given.put(made.id(), others(made)));
    }
    given.values().removeIf(List::isEmpty);
    List<Change> completed = new ArrayList<>();
    for (Change change : changes) {
      List<Part> parts =
          change instanceof Change.AddObject add ? given.remove(add.object().id()) : null;
      if (parts == null) {
        completed.add(change);
      } else {
        completed.add(new Change.AddObject(onTop(((Change.AddObject) change).object(), parts)));
      }
    }
    given.forEach(
        (id, parts) -> {
          if (!to.objects().containsKey(id)) {
            StoredObject none =
                new StoredObject(id.kind(), id.name(), id.signature(), "", List.of(), Map.of());
            completed.add(new Change.AddObject(onTop(none, parts)));
          }
        });
    return completed;
  }

  /** What its owner is given is his anyhow. */
  private List<Part> others(Made made) {
    Id owner = new Id(StoredObject.Kind.OWNER, made.name(), made.word());
    String role = to.objects().containsKey(owner) ? to.objects().get(owner).definition() : "";
    return given(made).stream()
        .filter(part -> !part.name().equals(role) && !part.name().equals(quote(role)))
        .toList();
  }

  private static StoredObject onTop(StoredObject privileges, List<Part> given) {
    Map<String, String> options = new TreeMap<>(privileges.options());
    options.put(
        GIVEN,
        given.stream()
            .map(part -> part.name() + "\u001f" + part.sql())
            .collect(Collectors.joining("\u001e")));
    return new StoredObject(
        privileges.kind(),
        privileges.name(),
        privileges.signature(),
        privileges.definition(),
        privileges.parts(),
        options);
  }

  static List<Part> given(String joined) {
    return joined.isEmpty()
        ? List.of()
        : List.of(joined.split("\u001e")).stream()
            .map(pair -> pair.split("\u001f"))
            .map(pair -> new Part(pair[0], pair[1]))
            .toList();
  }

  private List<Part> given(Made made) {
    List<Part> parts = new ArrayList<>();
    for (StoredObject object : from.objects().values()) {
      if (object.kind() == StoredObject.Kind.DEFAULT_PRIVILEGES
          && object.options().containsKey(OWN)
          && object.signature().equals(made.type())
          && (object.name().schema().isEmpty()
              || object.name().schema().equals(made.name().schema()))) {
        object.parts().stream().filter(part -> !parts.contains(part)).forEach(parts::add);
      }
    }
    return parts;
  }

  /**
   * @param type as default privileges name it
   * @param word as its privileges' signature has it
   */
  private record Made(ObjectName name, String type, String word) {
    Id id() {
      return new Id(StoredObject.Kind.PRIVILEGES, name, word);
    }
  }

  private static Optional<Made> made(Change change) {
    if (change instanceof Change.AddTable add) {
      return Optional.of(new Made(add.subject(), "TABLES", "TABLE"));
    } else if (change instanceof Change.AddNamespace add) {
      return Optional.of(new Made(add.subject(), "SCHEMAS", "SCHEMA"));
    } else if (change instanceof Change.AddObject add) {
      return made(add.object());
    }
    return Optional.empty();
  }

  private static Optional<Made> made(StoredObject object) {
    ObjectName name = object.name();
    return switch (object.kind()) {
      case VIEW -> Optional.of(new Made(name, "TABLES", "VIEW"));
      case MATERIALIZED_VIEW -> Optional.of(new Made(name, "TABLES", "MATERIALIZED VIEW"));
      case SEQUENCE -> Optional.of(new Made(name, "SEQUENCES", "SEQUENCE"));
      case AGGREGATE -> Optional.of(new Made(name, "FUNCTIONS", "ROUTINE " + object.signature()));
      case ROUTINE -> Optional.of(new Made(name, "FUNCTIONS", routine(object)));
      case DOMAIN -> Optional.of(new Made(name, "TYPES", "DOMAIN"));
      case ENUM, COMPOSITE, RANGE -> Optional.of(new Made(name, "TYPES", "TYPE"));
      default -> Optional.empty();
    };
  }

  private static String routine(StoredObject object) {
    boolean procedure = "p".equals(object.options().get("kind"));
    return (procedure ? "PROCEDURE " : "FUNCTION ") + object.signature();
  }
}
