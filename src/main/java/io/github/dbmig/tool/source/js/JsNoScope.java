package io.github.dbmig.tool.source.js;

import io.github.dbmig.tool.source.Value;
import java.nio.file.Path;

/** Where no name has a value: used to pass over an expression. */
enum JsNoScope implements JsScope {
  INSTANCE;

  @Override
  public Value name(String name) {
    return Value.ABSENT;
  }

  @Override
  public Value module(String specifier) {
    return Value.ABSENT;
  }

  @Override
  public Path file() {
    return Path.of("/x/x");
  }

  @Override
  public Path workingDirectory() {
    return Path.of("/x");
  }
}
