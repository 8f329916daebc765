package io.github.dbmig.tool.drizzle;

import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.source.FileText;
import io.github.dbmig.tool.sql.LineEnds;
import java.nio.file.Path;

/**
 * One migration of Drizzle's.
 *
 * @param when milliseconds since 1970, by which 0.x tells what is applied
 * @param down where the way back lies, which Drizzle does not look at
 */
record DrizzleEntry(String id, Path file, long when, Path down) {
  Migration migration() {
    return new Migration(id, file, FileText.checksum(file));
  }

  /** As Drizzle keeps it. */
  String hash() {
    return LineEnds.exact(FileText.read(file));
  }
}
