package io.github.dbmig.tool.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The folders of a project, each read once, breadth first, without what others made.
 *
 * <p>Symbolic links to folders are not entered, so that no loop is possible. For one thread.
 */
public final class SourceTree {
  /** A configuration that is longer is read up to here: 1 MiB. */
  public static final int TEXT_LIMIT = 1 << 20;

  /** Entries after which the walk stops; a monorepo has some 100,000 outside node_modules. */
  private static final int ENTRY_LIMIT = 2_000_000;

  private final Path ceiling;
  private final Map<String, String> variables;
  private final List<FolderView> folders = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final Map<Path, Optional<FolderView>> byPath = new HashMap<>();
  private final Map<Path, Optional<String>> texts = new HashMap<>();
  private int entries;

  /** What could not be read, and why. */
  public record Unread(Path path, String reason) {}

  private SourceTree(Path ceiling, Map<String, String> variables) {
    this.ceiling = ceiling;
    this.variables = variables;
  }

  /**
   * Walks a folder.
   *
   * @param ceiling how far up lock files and installed packages are looked for: the folder itself
   *     or one above it
   */
  public static SourceTree walk(Path start, Path ceiling) {
    return walk(start, ceiling, Map.of());
  }

  /**
   * The same where tools see variables of the process.
   *
   * @param variables by name
   */
  public static SourceTree walk(Path start, Path ceiling, Map<String, String> variables) {
    Path from = start.toAbsolutePath().normalize();
    Path top = ceiling.toAbsolutePath().normalize();
    SourceTree tree = new SourceTree(from.startsWith(top) ? top : from, variables);
    tree.walk(from);
    return tree;
  }

  private void walk(Path start) {
    list(start, 0).ifPresent(folders::add);
    for (int i = 0; i < folders.size(); i++) {
      FolderView folder = folders.get(i);
      for (String name : folder.folderNames()) {
        if (entries > ENTRY_LIMIT) {
          unread.add(new Unread(folder.path(), "the project has too many files"));
          return;
        }
        enter(folder, name);
      }
    }
  }

  private void enter(FolderView folder, String name) {
    Path path = folder.path().resolve(name);
    if (SkippedFolders.byName(name) || Files.isSymbolicLink(path)) {
      return;
    }
    list(path, folder.depth() + 1)
        .filter(child -> !isEnvironment(child))
        .ifPresent(
            child -> {
              folder.enter(name, child);
              folders.add(child);
            });
  }

  private static boolean isEnvironment(FolderView folder) {
    return folder.files().stream().anyMatch(SkippedFolders::marksAnEnvironment)
        || folder.folderNames().stream().anyMatch(SkippedFolders::marksAnEnvironment);
  }

  /** Those entered, breadth first; the first is where the walk began. Empty if it is no folder. */
  public List<FolderView> folders() {
    return List.copyOf(folders);
  }

  public List<Unread> unread() {
    return List.copyOf(unread);
  }

  Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  Path ceiling() {
    return ceiling;
  }

  /** A folder by its absolute path, listed now if it was not entered. */
  Optional<FolderView> folder(Path path) {
    if (byPath.containsKey(path) || !Files.isDirectory(path)) {
      return byPath.getOrDefault(path, Optional.empty());
    }
    return open(path, path.getNameCount() - folders.get(0).path().getNameCount());
  }

  Optional<FolderView> open(Path path, int depth) {
    Optional<FolderView> known = byPath.get(path);
    return known != null ? known : list(path, depth);
  }

  private Optional<FolderView> list(Path path, int depth) {
    FolderView.Entries found = FolderView.Entries.empty();
    Optional<FolderView> view = Optional.empty();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(path)) {
      for (Path entry : stream) {
        add(entry, found);
      }
      view = Optional.of(new FolderView(this, path, depth, found));
    } catch (IOException | DirectoryIteratorException | SecurityException e) {
      unread.add(new Unread(path, "the folder cannot be read"));
    }
    byPath.put(path, view);
    return view;
  }

  private void add(Path entry, FolderView.Entries found) {
    entries++;
    String name = entry.getFileName().toString();
    if (FileNames.surelyAFile(name)) {
      found.files().add(name);
    } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
        || Files.isSymbolicLink(entry) && Files.isDirectory(entry)) {
      found.folders().put(name, Optional.empty());
    } else {
      found.files().add(name);
    }
  }

  /** At most the first {@link #TEXT_LIMIT} bytes; what is not UTF-8 in them becomes U+FFFD. */
  Optional<String> text(Path file) {
    return texts.computeIfAbsent(file, this::read);
  }

  private Optional<String> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(TEXT_LIMIT), StandardCharsets.UTF_8);
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (IOException | SecurityException e) {
      unread.add(new Unread(file, "the file cannot be read"));
      return Optional.empty();
    }
  }
}
