package io.github.dbmig.tool.runner;

import io.github.dbmig.tool.source.FolderView;
import io.github.dbmig.tool.source.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which version of an npm package a folder's project uses. */
public final class NodeVersions {
  private static final String CATALOG = "catalog:";

  private NodeVersions() {}

  /** Of the first of the packages that is installed, else of the first that is asked for. */
  public static ToolVersion of(FolderView folder, List<String> packages) {
    return packages.stream()
        .flatMap(name -> installed(folder, name).stream())
        .findFirst()
        .or(() -> packages.stream().flatMap(name -> asked(folder, name).stream()).findFirst())
        .orElseGet(() -> ToolVersion.unknown("no package.json asks for " + packages.get(0)));
  }

  private static Optional<ToolVersion> installed(FolderView folder, String name) {
    return NodeRunners.installed(folder, name)
        .flatMap(at -> at.json("package.json"))
        .flatMap(json -> json.getOrDefault("version", Value.ABSENT).asText())
        .map(version -> ToolVersion.of(version, "node_modules/" + name + "/package.json"));
  }

  private static Optional<ToolVersion> asked(FolderView folder, String name) {
    for (FolderView above : folder.upwards()) {
      Optional<String> range = NodeProject.at(above).flatMap(project -> project.range(name));
      if (range.isPresent()) {
        return Optional.of(version(above, name, range.get()));
      }
    }
    return Optional.empty();
  }

  private static ToolVersion version(FolderView folder, String name, String range) {
    if (range.startsWith(CATALOG)) {
      String catalog = range.substring(CATALOG.length()).strip();
      return catalogued(folder, name, catalog.isEmpty() ? "default" : catalog);
    }
    if (range.startsWith("npm:")) {
      return ToolVersion.of(range.substring(range.lastIndexOf('@') + 1), "package.json");
    }
    boolean says =
        range.matches(".*\\d.*") && !range.matches("(workspace|file|link|git.*|http.*):.*");
    return says
        ? ToolVersion.of(range, "package.json")
        : ToolVersion.unknown("package.json asks for " + name + " " + range);
  }

  /** A version that the workspace's catalogue names: pnpm's file, or Bun's package.json. */
  private static ToolVersion catalogued(FolderView folder, String name, String catalog) {
    for (FolderView above : folder.upwards()) {
      Optional<String> pnpm =
          above
              .text("pnpm-workspace.yaml")
              .map(PnpmCatalogs::read)
              .map(all -> all.getOrDefault(catalog, Map.of()).get(name));
      if (pnpm.isPresent()) {
        return ToolVersion.of(pnpm.get(), "pnpm-workspace.yaml");
      }
      Optional<String> bun = NodeProject.at(above).flatMap(root -> inBun(root, name, catalog));
      if (bun.isPresent()) {
        return ToolVersion.of(bun.get(), "the catalog of package.json");
      }
    }
    return ToolVersion.unknown("the catalogue " + catalog + " that names it is not found");
  }

  private static Optional<String> inBun(NodeProject root, String name, String catalog) {
    for (Value place :
        List.of(
            root.get("workspaces"),
            root.get("catalog").isAbsent() && root.get("catalogs").isAbsent()
                ? Value.ABSENT
                : root(root))) {
      Value entries =
          catalog.equals("default") ? place.get("catalog") : place.get("catalogs").get(catalog);
      Optional<String> range = entries.get(name).asText();
      if (range.isPresent()) {
        return range;
      }
    }
    return Optional.empty();
  }

  private static Value root(NodeProject root) {
    return new Value.Fields(
        Map.of("catalog", root.get("catalog"), "catalogs", root.get("catalogs")), false);
  }
}
