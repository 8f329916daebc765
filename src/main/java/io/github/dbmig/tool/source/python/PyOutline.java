package io.github.dbmig.tool.source.python;

import io.github.dbmig.tool.source.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A Python file by itself, or a class or function in it: what its names are given, and the classes
 * and functions that stand in it. Nothing is run, and no other file is read.
 */
public final class PyOutline implements PyScope {
  private static final Set<String> BLOCKS = Set.of("class", "def");

  private final Path file;
  private final Optional<PyOutline> around;
  private final List<PyLine> lines = new ArrayList<>();
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final Map<String, PyOutline> blocks = new LinkedHashMap<>();

  private PyOutline(Path file, Optional<PyOutline> around, List<PyLine> all) {
    this.file = file;
    this.around = around;
    for (int at = 0; at < all.size(); ) {
      int end = at + 1;
      while (end < all.size() && all.get(end).indent() > all.get(at).indent()) {
        end++;
      }
      statement(all.get(at), all.subList(at + 1, end));
      at = end;
    }
  }

  public static PyOutline of(Path file, String text) {
    return new PyOutline(file, Optional.empty(), PyLines.of(text));
  }

  private void statement(PyLine line, List<PyLine> body) {
    lines.add(line);
    int word = line.at(0).word("async") ? 1 : 0;
    if (BLOCKS.contains(line.at(word).text()) && line.at(word).kind() == PyToken.Kind.NAME) {
      List<PyLine> inside = body.isEmpty() ? afterColon(line) : body;
      blocks.put(line.at(word + 1).text(), new PyOutline(file, Optional.of(this), inside));
      return;
    }
    assignment(line);
    body.stream().filter(inner -> inner.indent() > line.indent()).forEach(this::assignment);
  }

  private static List<PyLine> afterColon(PyLine line) {
    List<PyToken> tokens = line.tokens();
    int colon = tokens.size() - 1;
    while (colon > 0 && !tokens.get(colon).is(":")) {
      colon--;
    }
    List<PyToken> rest = tokens.subList(Math.min(colon + 1, tokens.size()), tokens.size());
    return rest.isEmpty() ? List.of() : List.of(new PyLine(line.indent() + 1, rest));
  }

  private void assignment(PyLine line) {
    if (line.at(0).kind() != PyToken.Kind.NAME) {
      return;
    }
    int at = 1;
    if (line.at(1).is(":")) {
      while (line.at(at) != PyToken.END && !line.at(at).is("=")) {
        at++;
      }
    }
    if (line.at(at).is("=")) {
      values.put(line.at(0).text(), new PyExpressions(line.tokens(), at + 1, this).line());
    }
  }

  /** What the name is given last; absent where it is given nothing here. */
  public Value value(String name) {
    return values.getOrDefault(name, Value.ABSENT);
  }

  /** A class or function that stands directly in this one. */
  public Optional<PyOutline> block(String name) {
    return Optional.ofNullable(blocks.get(name));
  }

  /** All of them, in their order. */
  public List<PyOutline> blocks() {
    return List.copyOf(blocks.values());
  }

  /** The word with which its first statement begins, the text that describes it left out. */
  public String firstWord() {
    return lines.stream()
        .filter(line -> line.at(0).kind() != PyToken.Kind.STRING)
        .findFirst()
        .map(line -> line.at(0).text())
        .orElse("");
  }

  @Override
  public Value name(String name) {
    Value own = value(name);
    if (!own.isAbsent()) {
      return own;
    }
    return around
        .map(outer -> outer.name(name))
        .orElseGet(() -> Value.unknown("what " + name + " is, only running the program tells"));
  }

  @Override
  public Path file() {
    return file;
  }
}
