package io.github.dbmig.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dbmig.server.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A pair of schemas.
 *
 * @param name {@code dialect/suite/name}, the folder's own path
 * @param folder holds before.sql, after.sql, perhaps setup.sql, and meta.json
 */
record Case(String name, Path folder, JsonNode meta) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Case read(Path root, Path folder) {
    try {
      Path meta = folder.resolve("meta.json");
      JsonNode node = Files.exists(meta) ? JSON.readTree(meta.toFile()) : JSON.createObjectNode();
      return new Case(root.relativize(folder).toString().replace('\\', '/'), folder, node);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String dialect() {
    return name.substring(0, name.indexOf('/'));
  }

  Path before() {
    return folder.resolve("before.sql");
  }

  Path after() {
    return folder.resolve("after.sql");
  }

  Optional<Path> setup() {
    return Optional.of(folder.resolve("setup.sql")).filter(Files::exists);
  }

  /** Names as SQL writes them. */
  List<String> roles() {
    List<String> roles = new ArrayList<>(texts("roles"));
    roles.addAll(texts("roles_created_inline"));
    roles.addAll(texts("managed_roles"));
    Optional.of(meta.path("user").asText()).filter(user -> !user.isEmpty()).ifPresent(roles::add);
    return roles;
  }

  private List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Iterator<JsonNode> nodes = meta.path(key).elements(); nodes.hasNext(); ) {
      texts.add(nodes.next().asText());
    }
    return texts;
  }

  /** Why the case is not meant for the engine, if it is not. */
  Optional<String> unsuited(Engine engine) {
    String flavor = meta.path("flavor").asText();
    boolean other =
        flavor.startsWith("!")
            ? flavor.substring(1).equals(engine.family())
            : !flavor.isEmpty() && !flavor.equals(engine.family());
    if (other && engine.isMysqlFamily()) {
      return Optional.of("flavor " + flavor);
    }
    String least = meta.path("min_version").asText();
    if (!least.isEmpty() && compare(engine.version(), least) < 0) {
      return Optional.of("needs version " + least);
    }
    String most = meta.path("max_version").asText();
    return !most.isEmpty() && compare(engine.version(), most) > 0
        ? Optional.of("not for a version above " + most)
        : Optional.empty();
  }

  /** By the numbers that both have: 8.0 is taken for the last of 8.0.x. */
  private static int compare(String one, String two) {
    String[] left = one.split("\\.");
    String[] right = two.split("\\.");
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      int order = Integer.compare(Integer.parseInt(left[i]), Integer.parseInt(right[i]));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
