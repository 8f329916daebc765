package io.github.dbmig.tool.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One folder as it was when its project was walked: the names in it, and its place in the tree.
 *
 * <p>Names are in byte order. A folder that the walk did not enter ({@code node_modules}, build
 * output, a symbolic link) is listed when somebody asks for it by name.
 */
public final class FolderView {
  private final SourceTree tree;
  private final Path path;
  private final int depth;
  private final SortedSet<String> files;
  private final SortedMap<String, Optional<FolderView>> folders;
  private final Map<String, Optional<Map<String, Value>>> objects = new HashMap<>();

  FolderView(SourceTree tree, Path path, int depth, Entries entries) {
    this.tree = tree;
    this.path = path;
    this.depth = depth;
    this.files = Collections.unmodifiableSortedSet(entries.files());
    this.folders = entries.folders();
  }

  /** Names of one folder, before it is part of a tree. */
  record Entries(SortedSet<String> files, SortedMap<String, Optional<FolderView>> folders) {
    static Entries empty() {
      return new Entries(new TreeSet<>(), new TreeMap<>());
    }
  }

  void enter(String name, FolderView child) {
    folders.put(name, Optional.of(child));
  }

  /** Absolute and normal. */
  public Path path() {
    return path;
  }

  public String name() {
    Path last = path.getFileName();
    return last == null ? "" : last.toString();
  }

  /** Steps below the folder where the walk began; negative above it. */
  public int depth() {
    return depth;
  }

  public SortedSet<String> files() {
    return files;
  }

  /** Files whose whole name matches. */
  public List<String> files(Pattern name) {
    return files.stream().filter(file -> name.matcher(file).matches()).toList();
  }

  /** Files whose whole name matches, of those that begin with a digit. */
  public List<String> numbered(Pattern name) {
    return files.subSet("0", ":").stream().filter(file -> name.matcher(file).matches()).toList();
  }

  /** Files with this ending, which begins with its dot. */
  public List<String> ending(String ending) {
    return files.stream().filter(file -> file.endsWith(ending)).toList();
  }

  public boolean has(String file) {
    return files.contains(file)
        && (!FileNames.surelyAFile(file) || Files.isRegularFile(path.resolve(file)));
  }

  /** All folders in it, those that were not entered too. */
  public SortedSet<String> folderNames() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(folders.keySet()));
  }

  /** The folders in it that were entered. */
  public List<FolderView> children() {
    return folders.values().stream().flatMap(Optional::stream).toList();
  }

  /** The folder in it of that name, listed now if the walk did not enter it. */
  public Optional<FolderView> child(String name) {
    Optional<FolderView> known = folders.getOrDefault(name, Optional.empty());
    return known.isPresent() || !folders.containsKey(name)
        ? known
        : tree.open(path.resolve(name), depth + 1);
  }

  /** The folder above, up to the ceiling of the tree. */
  public Optional<FolderView> parent() {
    Path above = path.getParent();
    return above == null || path.equals(tree.ceiling())
        ? Optional.empty()
        : tree.open(above, depth - 1);
  }

  /** This folder and those above it, nearest first, up to the ceiling of the tree. */
  public List<FolderView> upwards() {
    var all = new java.util.ArrayList<FolderView>();
    for (var at = Optional.of(this); at.isPresent(); at = at.get().parent()) {
      all.add(at.get());
    }
    return all;
  }

  /** A variable of the process that is set and not blank. */
  public Optional<String> variable(String name) {
    return tree.variable(name);
  }

  /** What a relative path means to a tool that is started where the walk began. */
  public Path fromStart(String relative) {
    return tree.folders().get(0).resolve(relative);
  }

  /** The folder at a path relative to this one, or absolute; empty if there is none. */
  public Optional<FolderView> folder(String relative) {
    return tree.folder(resolve(relative));
  }

  /** Whether the path, relative to this folder or absolute, is a file. */
  public boolean isFile(String relative) {
    Path file = resolve(relative);
    return file.getParent() != null
        && tree.folder(file.getParent())
            .filter(folder -> folder.has(file.getFileName().toString()))
            .isPresent();
  }

  /** The text of a file at a path relative to this folder, or absolute. */
  public Optional<String> text(String relative) {
    return isFile(relative) ? tree.text(resolve(relative)) : Optional.empty();
  }

  /** The path that a relative one means here; a path that the system cannot write means here. */
  public Path resolve(String relative) {
    try {
      return path.resolve(relative).normalize();
    } catch (java.nio.file.InvalidPathException e) {
      return path;
    }
  }

  /** This folder and the entered ones below it, breadth first. */
  public List<FolderView> withAllBelow() {
    var all = new java.util.ArrayList<FolderView>();
    all.add(this);
    for (int i = 0; i < all.size(); i++) {
      all.addAll(all.get(i).children());
    }
    return all;
  }

  /** The JSON object in a file here, read once; empty if there is none. */
  public Optional<Map<String, Value>> json(String file) {
    return has(file) ? objects.computeIfAbsent(file, this::object) : Optional.empty();
  }

  private Optional<Map<String, Value>> object(String file) {
    return text(file)
        .map(JsonText::read)
        .filter(Value.Fields.class::isInstance)
        .map(value -> ((Value.Fields) value).fields());
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
