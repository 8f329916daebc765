package io.github.dbmig.tool.project.connection;

import java.util.List;
import java.util.stream.Stream;

/** The {@code .env} files of an environment, the one that counts first. */
final class EnvFileNames {
  private EnvFileNames() {}

  /**
   * @param unnamed whether {@code .env.local} and {@code .env} are of it
   */
  static List<String> of(Environment environment, boolean unnamed) {
    String name = ".env." + environment.name();
    Stream<String> named = Stream.of(name + ".local", name);
    return Stream.concat(named, unnamed ? Stream.of(".env.local", ".env") : Stream.empty())
        .toList();
  }
}
