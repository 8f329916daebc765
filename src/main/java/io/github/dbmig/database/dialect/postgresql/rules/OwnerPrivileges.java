package io.github.dbmig.database.dialect.postgresql.rules;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.StoredObject.Id;
import io.github.dbmig.model.schema.StoredObject.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a change of the owner does to privileges: the new owner has what the old one had, and what
 * he was granted before is his as the owner. Source: PostgreSQL's aclnewowner in utils/adt/acl.c.
 */
public final class OwnerPrivileges {
  private static final List<String> RELATIONS =
      List.of("TABLE", "VIEW", "MATERIALIZED VIEW", "FOREIGN TABLE");

  private static final String SESSION = "CURRENT_USER";

  private final Schema from;
  private final Schema to;

  private OwnerPrivileges(Schema from, Schema to) {
    this.from = from;
    this.to = to;
  }

  /** The changes as the new owners' privileges make them necessary. */
  public static List<Change> completed(Schema from, Schema to, List<Change> changes) {
    OwnerPrivileges owners = new OwnerPrivileges(from, to);
    List<Change> completed = new ArrayList<>();
    Set<Id> seen = new LinkedHashSet<>();
    for (Change change : changes) {
      completed.add(owners.completed(change));
      touched(change).ifPresent(object -> seen.add(object.id()));
    }
    from.objects().values().stream()
        .filter(object -> object.kind() == StoredObject.Kind.PRIVILEGES)
        .filter(object -> !seen.contains(object.id()) && to.objects().containsKey(object.id()))
        .forEach(
            object -> {
              StoredObject now = owners.now(object);
              if (!Set.copyOf(now.parts()).equals(Set.copyOf(object.parts()))) {
                completed.add(new Change.AlterObject(now, object));
              }
            });
    return completed;
  }

  private static Optional<StoredObject> touched(Change change) {
    if (change instanceof Change.AddObject add) {
      return Optional.of(add.object());
    } else if (change instanceof Change.DropObject drop) {
      return Optional.of(drop.object());
    }
    return change instanceof Change.AlterObject alter ? Optional.of(alter.to()) : Optional.empty();
  }

  private Change completed(Change change) {
    if (change instanceof Change.AlterObject alter
        && alter.to().kind() == StoredObject.Kind.PRIVILEGES) {
      return new Change.AlterObject(now(alter.from()), alter.to());
    } else if (change instanceof Change.DropObject drop
        && drop.object().kind() == StoredObject.Kind.PRIVILEGES) {
      return new Change.DropObject(now(drop.object()));
    }
    return change;
  }

  /** The privileges when the owner has changed, before anything is granted or revoked. */
  private StoredObject now(StoredObject privileges) {
    String old = role(from, privileges);
    String now = role(to, privileges);
    if (old.equals(now)) {
      return privileges;
    }
    boolean column = privileges.signature().startsWith("COLUMN ");
    Stream<Part> others =
        privileges.parts().stream().filter(part -> !of(part, old) && !of(part, now));
    Stream<Part> owners =
        privileges.parts().stream()
            .filter(part -> of(part, old) || column && of(part, now))
            .map(part -> new Part(now.equals(SESSION) ? now : quote(now), part.sql()));
    return new StoredObject(
        privileges.kind(),
        privileges.name(),
        privileges.signature(),
        privileges.definition(),
        Stream.concat(others, owners).distinct().toList(),
        privileges.options());
  }

  private static boolean of(Part part, String role) {
    return part.name().equals(role) || part.name().equals(quote(role));
  }

  private static String role(Schema schema, StoredObject privileges) {
    boolean column = privileges.signature().startsWith("COLUMN ");
    List<String> words = column ? RELATIONS : List.of(privileges.signature());
    return words.stream()
        .map(word -> new Id(StoredObject.Kind.OWNER, privileges.name(), word))
        .flatMap(id -> Optional.ofNullable(schema.objects().get(id)).stream())
        .map(StoredObject::definition)
        .findFirst()
        .orElse(SESSION);
  }
}
