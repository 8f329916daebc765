package io.github.dbmig.tool.source.js;

import io.github.dbmig.tool.source.FolderView;
import io.github.dbmig.tool.source.JsonText;
import io.github.dbmig.tool.source.Value;
import io.github.dbmig.tool.source.js.JsModule.Import;
import io.github.dbmig.tool.source.js.JsModule.Part;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A JavaScript or TypeScript file, read without running it: what it exports, as far as literals,
 * constants, paths, environment variables and other files of the project say it.
 */
public final class JsFile implements JsScope {
  /** Files that one configuration may draw in. */
  private static final int MOST_FILES = 20;

  private static final List<String> ENDINGS =
      List.of("", ".ts", ".js", ".mts", ".mjs", ".cts", ".cjs", ".json", "/index.ts", "/index.js");

  private final FolderView folder;
  private final Path file;
  private final JsModule module;
  private final Map<Path, JsFile> files;
  private final Map<String, Value> known = new HashMap<>();
  private final Set<String> beingRead = new HashSet<>();

  private JsFile(FolderView folder, Path file, String text, Map<Path, JsFile> files) {
    this.folder = folder;
    this.file = file;
    this.module = JsModule.of(text);
    this.files = files;
    files.put(file, this);
  }

  /**
   * Reads a file.
   *
   * @param folder where the program would be started
   * @param path of the file, relative to the folder or absolute
   */
  public static Optional<JsFile> read(FolderView folder, String path) {
    return folder
        .text(path)
        .map(text -> new JsFile(folder, folder.resolve(path), text, new HashMap<>()));
  }

  /** Whether the text of the file imports or requires a module, or a part of it. */
  public boolean imports(String specifier) {
    for (int i = 1; i < module.tokens.size(); i++) {
      JsToken token = module.tokens.get(i);
      JsToken before = module.tokens.get(i - 1);
      if (token.kind() == JsToken.Kind.STRING
          && (token.text().equals(specifier) || token.text().startsWith(specifier + "/"))
          && (before.word("from") || before.word("import") || before.is("("))) {
        return true;
      }
    }
    return false;
  }

  /** The default export, {@code module.exports}, or else an object of the named exports. */
  public Value defaultExport() {
    return exported("default").isAbsent() ? everything() : exported("default");
  }

  /** All exports by name. */
  public Map<String, Value> exports() {
    Map<String, Value> all = new LinkedHashMap<>();
    module.reexports.keySet().forEach(name -> all.put(name, exported(name)));
    module.exportedNames.keySet().forEach(name -> all.put(name, exported(name)));
    module.exports.keySet().forEach(name -> all.put(name, exported(name)));
    return all;
  }

  /** What the variables outside functions hold, exported or not. */
  public Map<String, Value> variables() {
    Map<String, Value> all = new LinkedHashMap<>();
    module.variables.keySet().forEach(name -> all.put(name, name(name)));
    return all;
  }

  private Value exported(String name) {
    if (module.exports.containsKey(name)) {
      return at("export " + name, module.exports.get(name));
    }
    if (module.exportedNames.containsKey(name)) {
      return name(module.exportedNames.get(name));
    }
    if (module.reexports.containsKey(name)) {
      return from(module.reexports.get(name));
    }
    if (name.equals("default") && module.exports.containsKey(JsModule.WHOLE)) {
      return exported(JsModule.WHOLE);
    }
    for (String other : name.equals("default") ? List.<String>of() : module.reexportedModules) {
      Value value = from(new Import(other, name));
      if (!value.isAbsent()) {
        return value;
      }
    }
    Value whole = name.equals(JsModule.WHOLE) ? Value.ABSENT : exported(JsModule.WHOLE);
    return whole.isAbsent() ? Value.ABSENT : whole.get(name);
  }

  private Value everything() {
    if (module.exports.containsKey(JsModule.WHOLE)) {
      return exported(JsModule.WHOLE);
    }
    Map<String, Value> all = exports();
    return all.isEmpty() ? Value.ABSENT : new Value.Fields(all, false);
  }

  @Override
  public Value name(String name) {
    if (module.parts.containsKey(name)) {
      Part part = module.parts.get(name);
      return partOf(part);
    }
    if (module.variables.containsKey(name)) {
      Value value = at(name, module.variables.get(name));
      return module.changed.contains(name)
          ? Value.unknown(name + " is changed by the program after its declaration")
          : value;
    }
    if (module.imports.containsKey(name)) {
      return from(module.imports.get(name));
    }
    return Value.unknown("what " + name + " is, only running the program tells");
  }

  private Value partOf(Part part) {
    List<JsToken> tokens = module.tokens;
    int at = part.object();
    boolean environment =
        at + 2 < tokens.size() && tokens.get(at).word("process") && tokens.get(at + 2).word("env");
    return environment ? Value.variable(part.field()) : at("part " + at, at).get(part.field());
  }

  private Value at(String name, int position) {
    if (known.containsKey(name)) {
      return known.get(name);
    }
    if (!beingRead.add(name)) {
      return Value.unknown(name + " refers to itself");
    }
    Value value = new JsExpressions(new JsCursor(module.tokens, position), this).expression();
    beingRead.remove(name);
    known.put(name, value);
    return value;
  }

  private Value from(Import other) {
    if (!other.module().startsWith(".")) {
      return Value.unknown("it comes from the package " + other.module());
    }
    Optional<JsFile> target = load(other.module());
    if (target.isEmpty()) {
      return module(other.module()).get(other.name());
    }
    return switch (other.name()) {
      case JsModule.EVERYTHING -> target.get().everything();
      case "default" -> target.get().defaultExport();
      default -> target.get().exportedOrUnknown(other);
    };
  }

  private Value exportedOrUnknown(Import other) {
    Value value = exported(other.name());
    return value.isAbsent()
        ? Value.unknown("what " + other.name() + " of " + other.module() + " is, is not known")
        : value;
  }

  @Override
  public Value module(String specifier) {
    if (!specifier.startsWith(".")) {
      return Value.unknown("it comes from the package " + specifier);
    }
    Optional<JsFile> target = load(specifier);
    if (target.isPresent()) {
      return target.get().everything();
    }
    return find(specifier)
        .filter(path -> path.toString().endsWith(".json"))
        .flatMap(path -> folder.text(path.toString()))
        .map(JsonText::read)
        .orElseGet(() -> Value.unknown("the file " + specifier + " is not there"));
  }

  private Optional<JsFile> load(String specifier) {
    Optional<Path> path = find(specifier).filter(found -> !found.toString().endsWith(".json"));
    if (path.isEmpty() || files.containsKey(path.get()) || files.size() >= MOST_FILES) {
      return path.map(files::get);
    }
    return folder
        .text(path.get().toString())
        .map(text -> new JsFile(folder, path.get(), text, files));
  }

  /** As Node and bundlers look for it; {@code ./x.js} may be {@code ./x.ts} in the source. */
  private Optional<Path> find(String specifier) {
    String base = file.resolveSibling(specifier).normalize().toString();
    String source = base.replaceFirst("\\.([mc]?)js$", ".$1ts");
    return java.util.stream.Stream.concat(
            ENDINGS.stream().map(base::concat), java.util.stream.Stream.of(source))
        .filter(folder::isFile)
        .findFirst()
        .map(Path::of);
  }

  @Override
  public Path file() {
    return file;
  }

  @Override
  public Path workingDirectory() {
    return folder.path();
  }

  /**
   * Every object that is handed to this constructor, at the top of the file or in what it calls.
   */
  public List<Value> constructed(String type) {
    return new JsConstructions(module.tokens, this).of(type);
  }
}
