package io.github.dbmig.database.dialect.postgresql.rules;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.StoredObject.Id;
import io.github.dbmig.model.schema.StoredObject.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a change of the owner does to privileges: the new owner has what the old one had, beside
 * what he was granted before. Where either was granted something, all is revoked before and granted
 * after. Source: PostgreSQL's aclnewowner in utils/adt/acl.c.
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

  /** The changes as the new owners make them necessary. */
  public static List<Change> completed(Schema from, Schema to, List<Change> changes) {
    OwnerPrivileges owners = new OwnerPrivileges(from, to);
    List<Change> completed = new ArrayList<>();
    Set<Id> known = new HashSet<>();
    for (Change change : changes) {
      if (change instanceof Change.AlterObject alter && owners.moves(alter.from())) {
        completed.add(new Change.DropObject(alter.from()));
        completed.add(new Change.AddObject(alter.to()));
      } else {
        completed.add(change);
      }
      touched(change).ifPresent(known::add);
    }
    for (StoredObject object : from.objects().values()) {
      if (owners.moves(object)
          && !known.contains(object.id())
          && to.objects().containsKey(object.id())) {
        completed.add(new Change.DropObject(object));
        completed.add(new Change.AddObject(to.objects().get(object.id())));
      }
    }
    return completed;
  }

  private static Optional<Id> touched(Change change) {
    if (change instanceof Change.AddObject add) {
      return Optional.of(add.object().id());
    } else if (change instanceof Change.DropObject drop) {
      return Optional.of(drop.object().id());
    }
    return change instanceof Change.AlterObject alter
        ? Optional.of(alter.to().id())
        : Optional.empty();
  }

  /** True for privileges that the old owner, or the new one, has a part in. */
  private boolean moves(StoredObject object) {
    if (object.kind() != StoredObject.Kind.PRIVILEGES) {
      return false;
    }
    String old = role(from, object);
    String now = role(to, object);
    return !old.equals(now)
        && object.parts().stream().anyMatch(part -> of(part, old) || of(part, now));
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
