package io.github.dbmig.tool.program;

/** Texts in Python's spelling. */
public final class PythonText {
  private PythonText() {}

  /** A string of one or more lines that means exactly this text. */
  public static String literal(String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"\"\"", "\\\"\\\"\\\"");
    if (!escaped.contains("\n") && !escaped.contains("\"")) {
      return '"' + escaped + '"';
    }
    String last =
        escaped.endsWith("\"") ? escaped.substring(0, escaped.length() - 1) + "\\\"" : escaped;
    return "\"\"\"" + last + "\"\"\"";
  }

  /** The same on one line, whose place in the file may be moved. */
  public static String line(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "\\r").replace("\n", "\\n")
        + '"';
  }

  /** What may stand in a docstring or behind a hash on one line. */
  public static String comment(String text) {
    return text.replaceAll("\\R", " ").replace("\\", "/").replace("\"\"\"", "'''");
  }
}
