package io.github.dbmig.tool.source.js;

import io.github.dbmig.tool.source.Value;
import java.nio.file.Path;

/** What names mean where an expression stands. */
interface JsScope {
  /** The value of a name. */
  Value name(String name);

  /** What {@code require} or {@code import} of a module gives. */
  Value module(String specifier);

  /** The file that the expression is in. */
  Path file();

  /** Where the program would be started. */
  Path workingDirectory();
}
