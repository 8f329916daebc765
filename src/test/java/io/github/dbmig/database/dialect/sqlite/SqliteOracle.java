package io.github.dbmig.database.dialect.sqlite;

import io.github.dbmig.database.session.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file holds, without a line of the product: the tokens of {@code sqlite_master} and the
 * pragmas. White space, comments, the case of words, the quotes of names and the order of a table's
 * parts are aside.
 */
final class SqliteOracle {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?s)--[^\\n]*|/\\*.*?(\\*/|$)|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`"
              + "|\\[[^\\]]*\\]|[\\p{L}\\p{N}_$]+|\\s+|.");

  private SqliteOracle() {}

  static List<String> picture(Session session) {
    List<String> lines = new ArrayList<>();
    session.query(
        "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'",
        row ->
            lines.add(
                row.text(1)
                    + " "
                    + row.text(2).toLowerCase(Locale.ROOT)
                    + " "
                    + parts(row.text(4))));
    pragma(
        session,
        lines,
        "table_xinfo",
        "x.name || '|' || x.type || '|' || \"notnull\" || '|'"
            + " || coalesce(dflt_value, '-') || '|' || pk || '|' || hidden");
    pragma(session, lines, "index_list", "x.\"unique\" || origin || partial");
    pragma(
        session,
        lines,
        "foreign_key_list",
        "\"table\" || '|' || \"from\" || '|'"
            + " || coalesce(\"to\", '-') || '|' || on_update || '|' || on_delete || '|' || \"match\"");
    session.query(
        "SELECT l.name, x.name, x.\"desc\", x.coll FROM sqlite_master l,"
            + " pragma_index_xinfo(l.name) x WHERE l.type = 'index' AND x.\"key\" ORDER BY 1, x.seqno",
        row ->
            lines.add(
                "key "
                    + row.text(1).replaceAll("(?<=^sqlite_autoindex_.{1,99})_\\d+$", "")
                    + row.text(2)
                    + row.text(3)
                    + row.text(4)));
    Collections.sort(lines);
    return lines;
  }

  private static void pragma(Session session, List<String> lines, String pragma, String values) {
    session.query(
        "SELECT m.name, "
            + values
            + " FROM sqlite_master m, pragma_"
            + pragma
            + "(m.name) x WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite_%'"
            + " AND (m.type = 'table' OR '"
            + pragma
            + "' <> 'table_xinfo')",
        row ->
            lines.add(
                pragma + " " + row.text(1).toLowerCase(Locale.ROOT) + " " + squeezed(row.text(2))));
  }

  /** The tokens of a default are compared in the text. */
  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
  }

  private static String parts(String sql) {
    if (sql == null) {
      return "";
    }
    List<String> tokens = tokens(sql);
    boolean table = tokens.size() > 1 && tokens.get(1).equals("table");
    return table ? sorted(tokens) : String.join(" ", tokens);
  }

  private static List<String> tokens(String sql) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(sql);
    while (matcher.find()) {
      String token = matcher.group();
      char first = token.charAt(0);
      if (Character.isWhitespace(first) || token.startsWith("--") || token.startsWith("/*")) {
        continue;
      }
      boolean quoted = first == '"' || first == '`' || first == '[';
      tokens.add(
          quoted
              ? token
                  .substring(1, token.length() - 1)
                  .replace("" + first + first, "" + first)
                  .toLowerCase(Locale.ROOT)
              : first == '\'' ? token : token.toLowerCase(Locale.ROOT));
    }
    return tokens;
  }

  /** The parts between the commas of the outermost parenthesis, sorted. */
  private static String sorted(List<String> tokens) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int depth = 0;
    for (String token : tokens) {
      depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
      boolean cut = depth == 1 && (token.equals(",") || token.equals("(") && parts.isEmpty());
      if (cut || depth == 0 && token.equals(")")) {
        parts.add(part.toString().strip());
        part.setLength(0);
      } else {
        part.append(token).append(' ');
      }
    }
    parts.add(part.toString().strip());
    return new TreeSet<>(parts).toString();
  }
}
