package io.github.dbmig.tool.knex;

import io.github.dbmig.tool.script.LiteralCalls;
import io.github.dbmig.tool.script.ReadScript;
import io.github.dbmig.tool.script.ScriptCall;
import io.github.dbmig.tool.script.ScriptCursor;
import io.github.dbmig.tool.source.js.JsToken.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A migration that does nothing but send literal SQL by {@code knex.raw}. */
final class KnexScript {
  private final ScriptCursor cursor;
  private final Placeholders placeholders;
  private final Map<String, List<ScriptCall>> functions = new HashMap<>();
  private boolean transactional = true;

  private KnexScript(String text, Placeholders placeholders) {
    this.cursor = new ScriptCursor(text);
    this.placeholders = placeholders;
  }

  /** Empty where the file holds anything else. */
  static Optional<ReadScript> read(String text, Placeholders placeholders) {
    KnexScript script = new KnexScript(text, placeholders);
    while (!script.cursor.atEnd()) {
      if (!script.part()) {
        return Optional.empty();
      }
    }
    boolean whole = script.functions.containsKey("up") && script.functions.containsKey("down");
    return whole
        ? Optional.of(new ReadScript(script.sent("up"), script.sent("down"), script.transactional))
        : Optional.empty();
  }

  private boolean part() {
    if (cursor.take(";")) {
      return true;
    }
    if (cursor.peek().text().equals("use strict")) {
      return cursor.take(Kind.STRING).isPresent();
    }
    if (cursor.isAt("import")) {
      return imported();
    }
    if (cursor.take("export")) {
      return cursor.take("const") ? assigned() : declared();
    }
    cursor.take("module", ".");
    return cursor.take("exports", ".") && assigned();
  }

  private boolean imported() {
    while (!cursor.atEnd() && cursor.peek().kind() != Kind.STRING) {
      cursor.next();
    }
    return cursor.next().text().equals("knex");
  }

  /** {@code async function up(knex) { … }}. */
  private boolean declared() {
    cursor.take("async");
    return cursor.take("function") && function(cursor.next().text());
  }

  /** {@code up = async function (knex) { … }}, or {@code config = { transaction: false }}. */
  private boolean assigned() {
    String name = cursor.next().text();
    if (!cursor.take("=")) {
      return false;
    }
    if (name.equals("config")) {
      return config();
    }
    cursor.take("async");
    if (cursor.take("function") && cursor.peek().kind() == Kind.NAME) {
      cursor.next();
    }
    return function(name);
  }

  private boolean config() {
    boolean off = cursor.take("{", "transaction", ":", "false");
    if (!off && !cursor.take("{", "transaction", ":", "true")) {
      return false;
    }
    transactional = !off;
    cursor.take(",");
    return cursor.take("}");
  }

  private boolean function(String name) {
    Optional<List<ScriptCall>> calls = new LiteralCalls(cursor, "raw").function();
    calls.ifPresent(all -> functions.put(name, all));
    return calls.isPresent() && (name.equals("up") || name.equals("down"));
  }

  private List<ScriptCall> sent(String name) {
    return functions.get(name).stream()
        .map(call -> new ScriptCall(placeholders.sent(call.sql()), call.line()))
        .toList();
  }
}
