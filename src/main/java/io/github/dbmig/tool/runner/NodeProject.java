package io.github.dbmig.tool.runner;

import io.github.dbmig.tool.source.FolderView;
import io.github.dbmig.tool.source.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A folder with a {@code package.json}. */
public final class NodeProject {
  private static final List<String> DEPENDENCIES =
      List.of("dependencies", "devDependencies", "optionalDependencies", "peerDependencies");

  private final FolderView folder;
  private final Map<String, Value> json;

  private NodeProject(FolderView folder, Map<String, Value> json) {
    this.folder = folder;
    this.json = json;
  }

  /** Of exactly this folder. */
  public static Optional<NodeProject> at(FolderView folder) {
    return folder.json("package.json").map(json -> new NodeProject(folder, json));
  }

  /** Of this folder or the nearest above it. */
  public static Optional<NodeProject> nearest(FolderView folder) {
    return folder.upwards().stream().flatMap(above -> at(above).stream()).findFirst();
  }

  public FolderView folder() {
    return folder;
  }

  public Value get(String key) {
    return json.getOrDefault(key, Value.ABSENT);
  }

  public boolean needs(String name) {
    return range(name).isPresent();
  }

  /** The nearest that asks for one of the packages itself. */
  public static Optional<NodeProject> nearest(FolderView folder, List<String> packages) {
    return folder.upwards().stream()
        .flatMap(above -> at(above).stream())
        .filter(project -> packages.stream().anyMatch(project::needs))
        .findFirst();
  }

  /** The range of versions that it asks for, as written. */
  public Optional<String> range(String name) {
    return DEPENDENCIES.stream().flatMap(kind -> get(kind).get(name).asText().stream()).findFirst();
  }

  /** Those of package.json, and what files beside it call; by name, or by file and line. */
  public Map<String, String> scripts() {
    Map<String, String> scripts = new LinkedHashMap<>(CommandFiles.lines(folder));
    if (get("scripts") instanceof Value.Fields all) {
      all.fields()
          .forEach((key, value) -> value.asText().ifPresent(text -> scripts.put(key, text)));
    }
    return scripts;
  }
}
