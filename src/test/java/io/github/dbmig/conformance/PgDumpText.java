package io.github.dbmig.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of {@code pg_dump --schema-only} as objects. Left out are the position of columns, the
 * order of grants, the order of the objects, which the objects' dependencies decide, and the names
 * that a server from 18 on makes for a NOT NULL: they tell which table or column it once was for.
 */
final class PgDumpText {
  /** What pg_dump writes above each object, between two empty comments. */
  private static final Pattern HEADER =
      Pattern.compile("-- Name: (.*); Type: ([A-Z ]+); Schema: (.*?); Owner: .*");

  /** pg_dump since 15.14 guards its output with a random word. */
  private static final Pattern NOISE =
      Pattern.compile("--|\\\\(un)?restrict .*|SET default_(tablespace|table_access_method) = .*|");

  private static final Pattern MADE_NAME =
      Pattern.compile(" CONSTRAINT (\\w+_not_null\\d*|\"[^\"]+_not_null\\d*\")(?= NOT NULL)");

  private static final String END = "-- PostgreSQL database dump complete";
  private static final Set<String> UNORDERED = Set.of("TABLE", "FOREIGN TABLE", "ACL");

  private final Dump.Builder dump = new Dump.Builder();
  private final List<String> body = new ArrayList<>();
  private String name = "";
  private boolean unordered;

  private PgDumpText() {}

  static Dump read(String text) {
    PgDumpText reader = new PgDumpText();
    text.lines().forEach(reader::line);
    reader.end();
    return reader.dump.build();
  }

  private void line(String line) {
    Matcher header = HEADER.matcher(line);
    if (header.matches() || line.equals(END)) {
      end();
    }
    if (header.matches()) {
      name = header.group(2) + " " + header.group(3) + "." + header.group(1);
      unordered = UNORDERED.contains(header.group(2));
    } else if (!name.isEmpty() && !NOISE.matcher(line).matches()) {
      body.add(told(line));
    }
  }

  private String told(String line) {
    if (!unordered) {
      return line;
    }
    String told = MADE_NAME.matcher(line).replaceFirst("");
    return told.endsWith(",") ? told.substring(0, told.length() - 1) : told;
  }

  private void end() {
    if (!name.isEmpty()) {
      if (unordered) {
        Collections.sort(body);
      }
      dump.add(name, body);
    }
    body.clear();
    name = "";
  }
}
