package io.github.dbmig.tool.source.python;

import io.github.dbmig.tool.source.Value;
import java.nio.file.Path;

/** What names mean where an expression stands. */
interface PyScope {
  Value name(String name);

  Path file();
}
