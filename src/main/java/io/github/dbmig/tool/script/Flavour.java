package io.github.dbmig.tool.script;

import io.github.dbmig.tool.source.NodePackage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The kind of program that a project writes its migrations in. Source:
 * nodejs.org/api/packages.html#determining-module-system.
 *
 * @param ending with its dot
 * @param module whether it exports by the word {@code export}
 */
public record Flavour(String ending, boolean module) {
  /**
   * That of the newest migration, else that of the configuration.
   *
   * @param migrations in order
   */
  public static Flavour of(List<Path> migrations, Optional<Path> config, Path folder) {
    Optional<Path> pattern =
        migrations.isEmpty() ? config : Optional.of(migrations.get(migrations.size() - 1));
    return of(folder.resolve("x" + pattern.map(Flavour::ending).orElse(".js")));
  }

  /** That of a file by its name and the package that it lies in. */
  static Flavour of(Path file) {
    String ending = ending(file);
    boolean script = ending.endsWith("ts");
    boolean module =
        script
            || ending.equals(".mjs")
            || ending.equals(".js") && NodePackage.isModule(file.getParent());
    return new Flavour(ending, module);
  }

  /** Other languages that are compiled to JavaScript are not written. */
  private static String ending(Path file) {
    String name = file.getFileName().toString();
    String ending = name.substring(Math.max(0, name.lastIndexOf('.')));
    return ending.matches("\\.[mc]?[jt]s") ? ending : ".js";
  }

  public boolean typed() {
    return ending.endsWith("ts");
  }
}
