package io.github.dbmig.tool.script;

import io.github.dbmig.tool.source.js.JsEscapes;
import io.github.dbmig.tool.source.js.JsToken;
import io.github.dbmig.tool.source.js.JsToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a function that does nothing but send literal SQL: {@code await knex.raw('…')}. What is
 * anything else is not read at all, since half a program says nothing about the whole.
 */
public final class LiteralCalls {
  private final ScriptCursor cursor;
  private final String method;

  /**
   * @param method that takes the SQL, of the function's only parameter
   */
  public LiteralCalls(ScriptCursor cursor, String method) {
    this.cursor = cursor;
    this.method = method;
  }

  /**
   * From the parameter list to behind the body: {@code (x: T): Promise<void> { … }}, also as an
   * arrow function, {@code x => { … }} too; empty where something else stands in it.
   */
  public Optional<List<ScriptCall>> function() {
    if (cursor.peek().kind() == Kind.NAME && cursor.peek(1).text().equals("=>")) {
      String parameter = cursor.next().text();
      return cursor.take("=>") && cursor.take("{") ? body(parameter) : Optional.empty();
    }
    if (!cursor.isAt("(")) {
      return Optional.empty();
    }
    String parameter = cursor.peek(1).kind() == Kind.NAME ? cursor.peek(1).text() : "";
    cursor.skipGroup();
    if (cursor.isAt(":")) {
      while (!cursor.atEnd() && !cursor.isAt("{") && !cursor.isAt("=>")) {
        cursor.next();
      }
    }
    cursor.take("=>");
    return cursor.take("{") ? body(parameter) : Optional.empty();
  }

  private Optional<List<ScriptCall>> body(String parameter) {
    List<ScriptCall> calls = new ArrayList<>();
    while (!cursor.take("}")) {
      Optional<ScriptCall> call = call(parameter);
      if (call.isEmpty()) {
        return Optional.empty();
      }
      calls.add(call.get());
    }
    return Optional.of(calls);
  }

  private Optional<ScriptCall> call(String parameter) {
    boolean last = cursor.take("return");
    boolean waited = cursor.take("await");
    if (!last && !waited || !cursor.take(parameter, ".", method, "(")) {
      return Optional.empty();
    }
    int line = cursor.peek().line();
    Optional<String> sql = literal(cursor.next());
    cursor.take(",");
    boolean whole = cursor.take(")");
    cursor.take(";");
    return whole && (!last || cursor.isAt("}"))
        ? sql.map(text -> new ScriptCall(text, line))
        : Optional.empty();
  }

  private static Optional<String> literal(JsToken token) {
    if (token.kind() == Kind.STRING) {
      return Optional.of(token.text());
    }
    boolean plain =
        token.kind() == Kind.TEMPLATE && !token.text().replaceAll("(?s)\\\\.", "").contains("${");
    return plain
        ? Optional.of(JsEscapes.all(token.text().replace("\r\n", "\n")))
        : Optional.empty();
  }
}
