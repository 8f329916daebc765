package io.github.dbmig.tool.project.env;

import java.util.List;

/**
 * One assignment of a file.
 *
 * @param line counted from 1
 * @param problem why it has no value, empty where it has one
 */
record EnvEntry(int line, List<EnvPart> parts, String problem) {
  EnvEntry {
    parts = List.copyOf(parts);
  }

  static EnvEntry of(int line, List<EnvPart> parts) {
    return new EnvEntry(line, parts, "");
  }

  static EnvEntry broken(int line, String problem) {
    return new EnvEntry(line, List.of(), problem);
  }
}
