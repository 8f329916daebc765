package io.github.dbmig.tool.sql;

import io.github.dbmig.base.hash.Sha256;

/**
 * Check sums that tools keep are those of a file's bytes, and the same file has other line ends on
 * another machine.
 */
public final class LineEnds {
  private LineEnds() {}

  /** As the tools compute it: SHA-256 of the file as it is, in lower-case hex. */
  public static String exact(String text) {
    return Sha256.hex(text);
  }

  /**
   * The check sum of the text with LF line ends, where the one that was kept is of this text with
   * any line ends; else the one that was kept.
   */
  public static String normal(String kept, String text) {
    String unix = text.replace("\r\n", "\n");
    boolean same =
        kept.equals(Sha256.hex(text))
            || kept.equals(Sha256.hex(unix))
            || kept.equals(Sha256.hex(unix.replace("\n", "\r\n")));
    return same ? Sha256.hex(unix) : kept;
  }
}
