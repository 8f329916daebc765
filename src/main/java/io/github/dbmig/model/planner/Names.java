package io.github.dbmig.model.planner;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Names for the objects of a plan, never longer than the engine keeps. */
final class Names {
  private Names() {}

  /**
   * The words joined by underscores; cut, with a checksum of the whole, where they are too long.
   * PostgreSQL would cut silently, and two names could become one.
   */
  static String of(int limitBytes, String... words) {
    String name = String.join("_", words);
    if (name.getBytes(StandardCharsets.UTF_8).length <= limitBytes) {
      return name;
    }
    CRC32 sum = new CRC32();
    sum.update(name.getBytes(StandardCharsets.UTF_8));
    String tail = "_" + Long.toHexString(sum.getValue());
    StringBuilder head = new StringBuilder();
    int bytes = tail.length();
    for (int i = 0; i < name.length(); i = name.offsetByCodePoints(i, 1)) {
      String next = new String(Character.toChars(name.codePointAt(i)));
      bytes += next.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > limitBytes) {
        break;
      }
      head.append(next);
    }
    return head + tail;
  }
}
