package io.github.dbmig.tool.typeorm.source;

import io.github.dbmig.tool.script.LiteralCalls;
import io.github.dbmig.tool.script.ReadScript;
import io.github.dbmig.tool.script.ScriptCall;
import io.github.dbmig.tool.script.ScriptCursor;
import io.github.dbmig.tool.source.js.JsToken;
import io.github.dbmig.tool.source.js.JsToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The migrations in a file, read without running it. */
public final class TypeormScript {
  private static final Set<String> MODIFIERS =
      Set.of("public", "protected", "private", "readonly", "override", "declare", "async");

  private final ScriptCursor cursor;
  private final List<TypeormClass> classes = new ArrayList<>();

  /** False once something stands in the file that could do more than send literal SQL. */
  private boolean literal = true;

  private Members members = new Members();

  /** What was read of the class so far. */
  private static final class Members {
    private Optional<String> name = Optional.empty();
    private boolean transactional = true;
    private boolean up;
    private Optional<List<ScriptCall>> upCalls = Optional.empty();
    private Optional<List<ScriptCall>> downCalls = Optional.empty();
  }

  private TypeormScript(String text) {
    this.cursor = new ScriptCursor(text);
  }

  /** In the order of the file; other classes are left out. */
  public static List<TypeormClass> read(String text) {
    TypeormScript script = new TypeormScript(text);
    while (!script.cursor.atEnd()) {
      script.part();
    }
    return script.literal
        ? script.classes
        : script.classes.stream()
            .map(one -> new TypeormClass(one.name(), one.transactional(), Optional.empty()))
            .toList();
  }

  private void part() {
    boolean isAbstract = cursor.isAt("abstract", "class");
    if (isAbstract) {
      cursor.next();
    }
    if (cursor.take("class")) {
      type(isAbstract);
    } else if (!harmless()) {
      literal = false;
      skip();
    }
  }

  private void skip() {
    if (cursor.peek().opens()) {
      cursor.skipGroup();
    } else {
      cursor.next();
    }
  }

  private boolean harmless() {
    if (cursor.isAt("import")) {
      while (!cursor.atEnd() && cursor.peek().kind() != Kind.STRING) {
        cursor.next();
      }
      return cursor.next().text().equals("typeorm") && (cursor.take(";") || true);
    }
    return cursor.take(";")
        || cursor.take("export", "default")
        || cursor.isAt("export", "class") && cursor.take("export")
        || cursor.take("module", ".", "exports", "=")
        || cursor.peek().text().equals("use strict") && cursor.take(Kind.STRING).isPresent();
  }

  private void type(boolean isAbstract) {
    members = new Members();
    String own = cursor.isAt("{") ? "" : cursor.next().text();
    boolean inherits = cursor.isAt("extends");
    cursor.skipTo("{");
    cursor.take("{");
    while (!cursor.atEnd() && !cursor.take("}")) {
      member();
    }
    literal &= !inherits;
    String name = members.name.orElse(own);
    boolean migrates = members.up || inherits && TypeormClass.timestamp(name).isPresent();
    if (migrates && !isAbstract) {
      classes.add(new TypeormClass(name, members.transactional, script()));
    }
  }

  private Optional<ReadScript> script() {
    return members.upCalls.flatMap(
        up -> members.downCalls.map(down -> new ReadScript(up, down, members.transactional)));
  }

  private void member() {
    while (MODIFIERS.contains(cursor.peek().text()) && cursor.peek(1).kind() == Kind.NAME) {
      cursor.next();
    }
    JsToken first = cursor.peek();
    if (first.word("name") || first.word("transaction")) {
      property(cursor.next().text());
    } else if (first.word("up") || first.word("down")) {
      method(cursor.next().text());
    } else if (first.word("constructor")) {
      constructor();
    } else if (!cursor.take(";")) {
      literal = false;
      skip();
    }
  }

  /** {@code name: string = '…'}. */
  private void property(String property) {
    if (cursor.isAt(":") || cursor.isAt("?") || cursor.isAt("!")) {
      cursor.skipTo("=");
    }
    if (cursor.take("=")) {
      value(property);
    } else {
      literal = false;
    }
  }

  private void value(String property) {
    JsToken value = cursor.next();
    boolean text = value.kind() == Kind.STRING || value.kind() == Kind.TEMPLATE;
    if (property.equals("name") && text && !value.text().contains("${")) {
      members.name = Optional.of(value.text());
    } else if (property.equals("transaction") && (value.word("true") || value.word("false"))) {
      members.transactional = value.word("true");
    } else {
      literal = false;
    }
    cursor.take(";");
  }

  private void method(String name) {
    members.up |= name.equals("up");
    int begin = cursor.mark();
    Optional<List<ScriptCall>> calls = new LiteralCalls(cursor, "query").function();
    if (calls.isEmpty()) {
      literal = false;
      cursor.back(begin);
      skipBody();
    }
    if (name.equals("up")) {
      members.upCalls = calls;
    } else {
      members.downCalls = calls;
    }
  }

  /** A declaration has none. */
  private void skipBody() {
    if (cursor.isAt("(")) {
      cursor.skipGroup();
    }
    while (!cursor.atEnd() && !cursor.isAt("{") && !cursor.isAt(";") && !cursor.isAt("}")) {
      cursor.next();
    }
    if (cursor.isAt("{")) {
      cursor.skipGroup();
    }
  }

  /** Where compilers put the properties. */
  private void constructor() {
    literal = false;
    cursor.skipTo("{");
    cursor.take("{");
    while (!cursor.atEnd() && !cursor.take("}")) {
      if (cursor.isAt("this", ".", "name", "=") || cursor.isAt("this", ".", "transaction", "=")) {
        String property = cursor.peek(2).text();
        cursor.take("this", ".", property, "=");
        value(property);
      } else {
        skip();
      }
    }
  }
}
