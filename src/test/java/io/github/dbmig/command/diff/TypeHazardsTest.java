package io.github.dbmig.command.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.StoredObject.Part;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TypeHazardsTest {
  private static StoredObject type(StoredObject.Kind kind, String as, String... parts) {
    List<Part> list = Stream.of(parts).map(part -> new Part(part, "")).toList();
    return new StoredObject(kind, new ObjectName("s", "t"), "", "", list, Map.of("as", as));
  }

  private static List<String> labels(String from, String to) {
    return TypeHazards.of(
        new Change.AlterObject(
            type(StoredObject.Kind.ENUM, "", from.split(" ")),
            type(StoredObject.Kind.ENUM, "", to.split(" "))));
  }

  @Test
  void onlyValuesThatGoOrMoveAreAHazard() {
    assertThat(labels("a b", "x a y b")).isEmpty();
    assertThat(labels("a b", "b a")).hasSize(1).first().asString().startsWith("converts");
    assertThat(labels("a b", "a")).hasSize(1).first().asString().startsWith("fails");
  }

  @Test
  void aDomainMayBecomeStricterOrAnotherType() {
    StoredObject old = type(StoredObject.Kind.DOMAIN, "text", "check");
    assertThat(domain(old, type(StoredObject.Kind.DOMAIN, "text"))).isEmpty();
    assertThat(domain(old, type(StoredObject.Kind.DOMAIN, "text", "check", "more"))).hasSize(1);
    assertThat(domain(old, type(StoredObject.Kind.DOMAIN, "integer", "check"))).hasSize(1);
  }

  private static List<String> domain(StoredObject from, StoredObject to) {
    return TypeHazards.of(new Change.AlterObject(from, to));
  }
}
