package io.github.dbmig.tool.source.python;

import io.github.dbmig.tool.source.FolderView;
import io.github.dbmig.tool.source.Value;
import io.github.dbmig.tool.source.Values;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A Python file, read without running it: what its names hold after the file has run, as far as
 * literals, paths, environment variables and star imports of other files say it.
 */
public final class PyFile implements PyScope {
  private static final int MOST_FILES = 20;
  private static final Set<String> BODIES_NOT_RUN = Set.of("def", "class", "async");

  private final FolderView folder;
  private final Path file;
  private final Map<Path, PyFile> files;
  private final Map<String, List<Assignment>> assignments = new LinkedHashMap<>();
  private final Map<String, Import> imports = new HashMap<>();
  private final List<String> starImports = new ArrayList<>();
  private final Set<String> beingRead = new HashSet<>();
  private final Map<String, Value> known = new HashMap<>();

  /**
   * A value given to a name or to a part of it.
   *
   * @param keys the subscripts: {@code DATABASES['default']['NAME'] = …}
   * @param certain whether no condition stands around it
   */
  private record Assignment(List<String> keys, boolean certain, PyLine line, int value) {}

  private record Import(String module, String name) {}

  private record Block(int indent, String keyword) {}

  private PyFile(FolderView folder, Path file, String text, Map<Path, PyFile> files) {
    this.folder = folder;
    this.file = file;
    this.files = files;
    files.put(file, this);
    note(PyLines.of(text));
  }

  /** Reads a file at a path relative to the folder, or absolute. */
  public static Optional<PyFile> read(FolderView folder, String path) {
    return folder
        .text(path)
        .map(text -> new PyFile(folder, folder.resolve(path), text, new HashMap<>()));
  }

  private void note(List<PyLine> lines) {
    Deque<Block> blocks = new ArrayDeque<>();
    for (PyLine line : lines) {
      while (!blocks.isEmpty() && blocks.peek().indent() >= line.indent()) {
        blocks.pop();
      }
      boolean runs = blocks.stream().noneMatch(b -> BODIES_NOT_RUN.contains(b.keyword()));
      if (runs) {
        statement(line, blocks.isEmpty());
      }
      if (line.at(line.tokens().size() - 1).is(":") || line.at(0).word("class")) {
        blocks.push(new Block(line.indent(), line.at(0).text()));
      }
    }
  }

  private void statement(PyLine line, boolean certain) {
    if (line.at(0).word("from")) {
      imported(line);
    } else if (line.at(0).kind() == PyToken.Kind.NAME) {
      assignment(line, certain);
    }
  }

  private void imported(PyLine line) {
    StringBuilder module = new StringBuilder();
    int at = 1;
    while (!line.at(at).word("import") && line.at(at) != PyToken.END) {
      module.append(line.at(at++).text());
    }
    for (at++; line.at(at) != PyToken.END; at++) {
      String name = line.at(at).text();
      boolean renamed = line.at(at + 1).word("as");
      if (name.equals("*")) {
        starImports.add(module.toString());
      } else if (line.at(at).kind() == PyToken.Kind.NAME) {
        imports.put(renamed ? line.at(at + 2).text() : name, new Import(module.toString(), name));
        at += renamed ? 2 : 0;
      }
    }
  }

  private void assignment(PyLine line, boolean certain) {
    String name = line.at(0).text();
    List<String> keys = new ArrayList<>();
    int at = 1;
    while (line.at(at).is("[")
        && line.at(at + 1).kind() == PyToken.Kind.STRING
        && line.at(at + 2).is("]")) {
      keys.add(line.at(at + 1).text());
      at += 3;
    }
    if (line.at(at).is(":")) {
      while (line.at(at) != PyToken.END && !line.at(at).is("=")) {
        at++;
      }
    }
    boolean changed = line.at(at).is(".") && line.at(at + 1).word("update");
    if (line.at(at).is("=") || changed) {
      assignments
          .computeIfAbsent(name, key -> new ArrayList<>())
          .add(new Assignment(List.copyOf(keys), certain, line, changed ? -1 : at + 1));
    }
  }

  /** Whether the file gives the name a value, itself or by a star import. */
  public boolean defines(String name) {
    return !value(name).isAbsent();
  }

  /** What the name holds in the end; absent if the file does not say. */
  public Value value(String name) {
    Value known = this.known.get(name);
    if (known != null) {
      return known;
    }
    if (!beingRead.add(name)) {
      return Value.unknown(name + " refers to itself");
    }
    Value value = imported(name);
    for (Assignment one : assignments.getOrDefault(name, List.of())) {
      value = assigned(value, one);
    }
    beingRead.remove(name);
    this.known.put(name, value);
    return value;
  }

  private Value assigned(Value before, Assignment one) {
    Value given =
        one.value() < 0
            ? Value.unknown("the program changes it")
            : new PyExpressions(one.line().tokens(), one.value(), this).line();
    Value after = with(before, one.keys(), 0, given);
    return one.certain() || before.isAbsent() && one.keys().isEmpty()
        ? after
        : Value.oneOf(flat(before, after));
  }

  private static List<Value> flat(Value before, Value after) {
    List<Value> all = new ArrayList<>();
    if (before instanceof Value.OneOf one) {
      all.addAll(one.choices());
    } else if (!before.isAbsent()) {
      all.add(before);
    }
    all.add(after);
    return all;
  }

  private static Value with(Value object, List<String> keys, int from, Value given) {
    if (from == keys.size()) {
      return given;
    }
    String key = keys.get(from);
    Value part = with(object.get(key), keys, from + 1, given);
    Value.Fields change = new Value.Fields(Map.of(key, part), false);
    return Values.merge(object, change);
  }

  private Value imported(String name) {
    Import other = imports.get(name);
    if (other != null) {
      return load(other.module()).map(file -> file.value(other.name())).orElse(Value.ABSENT);
    }
    Value value = Value.ABSENT;
    for (String module : starImports) {
      Value given = load(module).map(file -> file.value(name)).orElse(Value.ABSENT);
      value = given.isAbsent() ? value : given;
    }
    return value;
  }

  @Override
  public Value name(String name) {
    Value value = value(name);
    return value.isAbsent()
        ? Value.unknown("what " + name + " is, only running the program tells")
        : value;
  }

  @Override
  public Path file() {
    return file;
  }

  /** {@code .base}, {@code ..x.y} from this file; {@code a.b} from the folder of the program. */
  private Optional<PyFile> load(String module) {
    int dots = 0;
    while (dots < module.length() && module.charAt(dots) == '.') {
      dots++;
    }
    Path base = dots == 0 ? folder.path() : file.getParent();
    for (int i = 1; i < dots && base.getParent() != null; i++) {
      base = base.getParent();
    }
    String name = module.substring(dots).replace('.', '/');
    Path plain = base.resolve(name + ".py");
    Path target =
        folder.isFile(plain.toString()) ? plain : base.resolve(name).resolve("__init__.py");
    if (files.containsKey(target) || files.size() >= MOST_FILES) {
      return Optional.ofNullable(files.get(target));
    }
    return folder
        .text(target.toString())
        .map(text -> new PyFile(folder, target.normalize(), text, files));
  }
}
